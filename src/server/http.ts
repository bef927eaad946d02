import { readFile } from 'node:fs/promises'
import { createServer as createPlainServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Environment } from './env.ts'
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
  const server = environment.tls
    ? createTlsServer(
        { ...patience, cert: await readFile(environment.tls.certFile), key: await readFile(environment.tls.keyFile) },
        listener,
      )
    : createPlainServer(patience, listener)
  server.on('upgrade', (request, socket) => {
    if (!isUpgraded(request.url, environment.mode)) socket.destroy()
  })
  return server
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
    server.once('error', reject)
    server.listen({ host, port, backlog: 4_096 }, () => {
      server.off('error', reject)
      resolve()
    })
  })

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
