import type { ServerResponse } from 'node:http'
import type { Door } from './http.ts'

type Deps = {
  ping: () => Promise<void>
  /** Told to stop: it still serves, and balancers shall send newcomers elsewhere. */
  isLeaving: () => boolean
}

/**
 * GET /healthz: the process answers. GET /readyz: the database answers too, and newcomers are welcome. Both say what time it is here, for
 * clocks that count down.
 */
export const healthDoor =
  ({ ping, isLeaving }: Deps): Door =>
  (request, response) => {
    if (request.url !== '/healthz' && request.url !== '/readyz') return false
    if (request.url === '/readyz' && isLeaving()) return answerNotReady(response, 'this node is about to end')
    const ready = request.url === '/readyz' ? ping() : Promise.resolve()
    ready.then(
      () =>
        response
          .writeHead(200, { 'content-type': 'text/plain', 'cache-control': 'no-store', 'x-time': new Date().toISOString() })
          .end('ok\n'),
      () => answerNotReady(response, 'the database does not answer'),
    )
    return true
  }

function answerNotReady(response: ServerResponse, why: string): true {
  response.writeHead(503, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end(`${why}\n`)
  return true
}
