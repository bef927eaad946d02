import { createHTTPHandler } from '@trpc/server/adapters/standalone'
import { contextOf, type TrpcDeps } from '#adapters/trpc/context.ts'
import { faultId, isFault } from '#adapters/trpc/refused-call.ts'
import { appRouter } from '#adapters/trpc/router.ts'
import type { Door } from './http.ts'

const basePath = '/trpc/'
const mostBytes = 512 * 1024

const procedures: ReadonlySet<string> = new Set(Object.keys(appRouter._def.procedures))

/** Whatever a stranger writes behind /trpc/ is no name for the log. */
const knownProcedure = (path = ''): string => (procedures.has(path) ? path : 'unknown')

/** The procedure that an address of the API names. */
export const procedureOf = (url: string): string => knownProcedure(url.slice(basePath.length).split('?', 1)[0])

/** The API on the plain Node server, before Next: its use cases live in this module's world, not in Next's (style.md 7). */
export function trpcDoor(deps: TrpcDeps & { notAnswered?: (procedure: string, outcome: 'refused' | 'failed') => void }): Door {
  const answer = createHTTPHandler({
    router: appRouter,
    basePath,
    maxBodySize: mostBytes,
    allowBatching: false,
    // Queries come by POST as well: a wall's token stays out of addresses, and so out of the logs of proxies.
    allowMethodOverride: true,
    createContext: contextOf(deps),
    onError: ({ error, path, ctx }) => {
      deps.notAnswered?.(knownProcedure(path), isFault(error) ? 'failed' : 'refused')
      if (isFault(error))
        deps.log.error({ id: faultId(error, ctx?.requestId), path: knownProcedure(path), err: error.cause ?? error }, 'a call failed')
    },
  })
  return (request, response) => {
    if (!request.url?.startsWith(basePath)) return false
    response.setHeader('cache-control', 'private, no-store')
    response.setHeader('x-content-type-options', 'nosniff')
    // tRPC would make a Request of it, and that refuses methods such as TRACE by an error
    if (request.method === 'GET' || request.method === 'POST' || request.method === 'HEAD') answer(request, response)
    else response.writeHead(405, { allow: 'GET, HEAD, POST' }).end()
    return true
  }
}
