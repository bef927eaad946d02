import type { Door } from './http.ts'

/** GET /healthz: the process answers. GET /readyz: the database answers too. Both say what time it is here, for clocks that count down. */
export const healthDoor =
  (ping: () => Promise<void>): Door =>
  (request, response) => {
    if (request.url !== '/healthz' && request.url !== '/readyz') return false
    const ready = request.url === '/readyz' ? ping() : Promise.resolve()
    ready.then(
      () =>
        response
          .writeHead(200, { 'content-type': 'text/plain', 'cache-control': 'no-store', 'x-time': new Date().toISOString() })
          .end('ok\n'),
      () => response.writeHead(503, { 'content-type': 'text/plain' }).end('the database does not answer\n'),
    )
    return true
  }
