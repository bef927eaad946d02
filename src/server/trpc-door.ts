import { createHTTPHandler } from '@trpc/server/adapters/standalone'
import { contextOf, type TrpcDeps } from '#adapters/trpc/context.ts'
import { faultId, isFault } from '#adapters/trpc/refused-call.ts'
import { appRouter } from '#adapters/trpc/router.ts'
import type { Door } from './http.ts'

const basePath = '/trpc/'
const mostBytes = 512 * 1024

/** The API on the plain Node server, before Next: its use cases live in this module's world, not in Next's (style.md 7). */
export function trpcDoor(deps: TrpcDeps): Door {
  const answer = createHTTPHandler({
    router: appRouter,
    basePath,
    maxBodySize: mostBytes,
    allowBatching: false,
    // Queries come by POST as well: a wall's token stays out of addresses, and so out of the logs of proxies.
    allowMethodOverride: true,
    createContext: contextOf(deps),
    onError: ({ error, path }) => {
      if (isFault(error)) deps.log.error({ id: faultId(error), path, err: error.cause ?? error }, 'a call failed')
    },
  })
  return (request, response) => {
    if (!request.url?.startsWith(basePath)) return false
    response.setHeader('cache-control', 'private, no-store')
    response.setHeader('x-content-type-options', 'nosniff')
    answer(request, response)
    return true
  }
}
