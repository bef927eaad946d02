import { readFile } from 'node:fs/promises'
import { createServer as createPlainServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { CannotStart } from './cannot-start.ts'
import type { Environment } from './env.ts'
import { both } from './for-people.ts'
import type { RequestWatch } from './operation/request-watch.ts'
import { setPagePolicy, setSecurityHeaders } from './security-headers.ts'

/** A door of the server: answers and says true, or leaves the request to the next one. */
export type Door = (request: IncomingMessage, response: ServerResponse) => boolean

/** A file of 20 MB over a slow line takes minutes; the headers of every request come at once, and so does a handshake. */
const patience = { requestTimeout: 300_000, headersTimeout: 10_000, connectionsCheckingInterval: 2_000, handshakeTimeout: 10_000 }

/** The Node server: our own doors first, Next's pages for the rest. TLS where the operator gave a certificate. */
export async function openHttp(
  environment: Environment,
  doors: readonly Door[],
  { pages, watched }: { pages: RequestListener; watched: RequestWatch },
): Promise<Server> {
  const answer: RequestListener = (request, response) => {
    if (doors.some((door) => door(request, response))) return
    setPagePolicy(request, response, { dev: environment.mode === 'dev' })
    pages(request, response)
  }
  const listener: RequestListener = (request, response) => watched(request, response, () => answer(request, response))
  const server = environment.tls ? await openTls(environment.tls, listener) : createPlainServer(patience, listener)
  server.on('upgrade', (request, socket) => {
    if (!isUpgraded(request.url, environment.mode)) socket.destroy()
  })
  return server
}

/** Why a certificate or a port can't be had is for the person at the keyboard to mend, in either language. */
async function openTls({ certFile, keyFile }: NonNullable<Environment['tls']>, listener: RequestListener): Promise<Server> {
  try {
    return createTlsServer({ ...patience, cert: await readFile(certFile), key: await readFile(keyFile) }, listener)
  } catch (cause) {
    const { message } = cause as Error
    throw new CannotStart(
      both(
        `TLS_CERT (${certFile}), TLS_KEY (${keyFile}): không dùng được (${message}). Xem đường dẫn, quyền đọc, và khóa có phải của chứng thư này không.`,
        `TLS_CERT (${certFile}), TLS_KEY (${keyFile}): no use (${message}). Look at the paths, who may read them, and whether the key is that of the certificate.`,
      ),
      { cause },
    )
  }
}

/** Whoever asks for a socket that nobody opens would hold the connection for ever: Node leaves it to its listeners, also when the app ends. */
const isUpgraded = (url = '', mode: Environment['mode']): boolean =>
  url.startsWith('/socket.io/') || (mode === 'dev' && url.startsWith('/_next/'))

/** Before anybody else looks at a request, also before the sockets, which take theirs away from the listener above: call it last. */
export const coverEveryAnswer = (server: Server, { publicUrl }: Pick<Environment, 'publicUrl'>): void => {
  const secure = publicUrl.startsWith('https:')
  server.prependListener('request', (_request, response) => setSecurityHeaders(response, { secure }))
}

/** Listens; a hall arrives at once, so the queue of connections not yet taken is long. */
export const listen = (server: Server, { host, port }: Pick<Environment, 'host' | 'port'>): Promise<void> =>
  new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => reject(cannotListen(error, { host, port }))
    server.once('error', refused)
    server.listen({ host, port, backlog: 4_096 }, () => {
      server.off('error', refused)
      resolve()
    })
  })

function cannotListen(cause: NodeJS.ErrnoException, { host, port }: Pick<Environment, 'host' | 'port'>): Error {
  if (cause.code === 'EADDRINUSE')
    return new CannotStart(
      both(
        `Cổng ${port} (PORT) đang có chương trình khác dùng, có khi chính là phần mềm này: dừng nó (xem: ss -ltnp), hoặc đổi PORT.`,
        `Another program, perhaps this app itself, uses port ${port} (PORT): stop it (see: ss -ltnp), or change PORT.`,
      ),
      { cause },
    )
  if (cause.code === 'EACCES')
    return new CannotStart(
      both(
        `Tài khoản này không được mở cổng ${port} (PORT): dùng cổng từ 1024 trở lên sau nginx, hoặc thêm quyền như docs/operations.md, mục 3.`,
        `This account may not open port ${port} (PORT): use one from 1024 on behind nginx, or add the right as in docs/operations.md, part 3.`,
      ),
      { cause },
    )
  if (cause.code === 'EADDRNOTAVAIL' || cause.code === 'ENOTFOUND')
    return new CannotStart(
      both(
        `Máy này không có địa chỉ ${host} (HOST): dùng 127.0.0.1 sau proxy, :: khi không có proxy.`,
        `This machine has no address ${host} (HOST): use 127.0.0.1 behind a proxy, :: without one.`,
      ),
      { cause },
    )
  return cause
}

/** A large document over a slow line; whatever restarts an app waits longer than this. */
const longestAnswerMs = 20_000

/** Takes no new connection from now on, and resolves when the requests under way were answered. */
export const drain = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    // connections become idle one by one as their answers end
    const sweep = setInterval(() => server.closeIdleConnections(), 100)
    const done = () => {
      clearInterval(sweep)
      clearTimeout(cut)
      resolve()
    }
    const cut = setTimeout(() => {
      server.closeAllConnections()
      done()
    }, longestAnswerMs)
    server.close(done)
    server.closeIdleConnections()
  })
