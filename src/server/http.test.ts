import { createServer } from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TrpcDeps } from '#adapters/trpc/context.ts'
import { CannotStart } from './cannot-start.ts'
import { drain, listen, openHttp } from './http.ts'
import { trpcDoor } from './trpc-door.ts'

let server: Awaited<ReturnType<typeof openHttp>>
let port: number
beforeAll(async () => {
  const environment = { publicUrl: 'http://localhost', mode: 'start', host: '127.0.0.1', port: 0 } as const
  const pages = { pages: (_: unknown, response: { writeHead(status: number): { end(): void } }) => response.writeHead(404).end() }
  // nobody comes as far as to use them
  const doors = [trpcDoor({} as TrpcDeps)]
  server = await openHttp(environment as never, doors, {
    ...pages,
    watched: (_request: unknown, _response: unknown, answer: () => void) => answer(),
  } as never)
  await listen(server, environment)
  port = (server.address() as AddressInfo).port
})
afterAll(() => drain(server))

/** Everything that comes back until the server hangs up. */
const said = (request: string): Promise<string> =>
  new Promise((resolve) => {
    let text = ''
    const socket = net.connect({ host: '127.0.0.1', port }, () => socket.write(request))
    socket.on('data', (part) => {
      text += part.toString()
    })
    socket.once('close', () => resolve(text))
  })

test('a socket asked for where nobody opens one is hung up on, and does not keep the app from ending', async () => {
  expect(await said('GET /nowhere HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n')).toBe('')
})

test.each(['TRACE', 'PUT', 'OPTIONS'])('the API is not asked by %s', async (method) => {
  expect(await said(`${method} /trpc/session.me HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 405 /)
})

test('a port that is taken and an address that the machine has not are told in a sentence', async () => {
  const start = (asked: { host: string; port: number }) => listen(createServer(), asked).catch((error: Error) => error)
  for (const [asked, word] of [
    [{ host: '127.0.0.1', port }, `uses port ${port}`],
    [{ host: '192.0.2.1', port: 0 }, 'no address 192.0.2.1'],
  ] as const) {
    const refused = await start(asked)
    expect(refused).toBeInstanceOf(CannotStart)
    expect((refused as Error).message).toContain(word)
  }
})

test('a certificate that is not there, or is none, is told with its variable', async () => {
  for (const certFile of ['/nowhere/certificate.pem', import.meta.filename]) {
    const environment = { tls: { certFile, keyFile: import.meta.filename }, publicUrl: 'https://sotay.example.vn', mode: 'start' }
    const refused = await openHttp(environment as never, [], {} as never).catch((error: Error) => error)
    expect(refused).toBeInstanceOf(CannotStart)
    expect((refused as Error).message).toContain(`TLS_CERT (${certFile})`)
  }
})
