import type { IncomingMessage, ServerResponse } from 'node:http'
import { createHTTPHandler } from '@trpc/server/adapters/standalone'
import { contextOf, type TrpcDeps } from './context.ts'
import { faultId, isFault } from './refused-call.ts'
import { appRouter } from './router.ts'

const basePath = '/trpc/'

/** A self-assessment with all its texts is the largest thing that anybody sends. */
const mostBytes = 512 * 1024

/** tRPC on the plain Node server, before Next's pages. True when the request was for it. */
export function trpcDoor(deps: TrpcDeps): (request: IncomingMessage, response: ServerResponse) => boolean {
  const handle = createHTTPHandler({
    router: appRouter,
    createContext: contextOf(deps),
    basePath,
    allowBatching: false,
    // Queries may come by POST: a wall's token stays out of addresses, and so out of the logs of proxies.
    allowMethodOverride: true,
    maxBodySize: mostBytes,
    onError: ({ error, path }) => {
      if (isFault(error)) deps.log.error({ id: faultId(error), path, err: error.cause ?? error }, 'a call failed')
    },
    responseMeta: () => ({ headers: { 'cache-control': 'no-store' } }),
  })
  return (request, response) => {
    if (!(request.url ?? '').startsWith(basePath)) return false
    handle(request, response)
    return true
  }
}
