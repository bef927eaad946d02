import { skipToken } from '@tanstack/react-query'
import type { TRPCClient } from '@trpc/client'
import type { TRPCOptionsProxy } from '@trpc/tanstack-react-query'
import type { AppRouter } from '#adapters/trpc/router.ts'
import type { Ask } from './ask-api.ts'

// The router's names as calls and as options of the query cache, typed as tRPC's own two packages type them. They themselves would bring every phone
// 8 kB (gzip) of what it never uses: subscriptions, streams, batches, a part of the server.

export type ApiClient = TRPCClient<AppRouter>
export type ApiOptions = TRPCOptionsProxy<AppRouter>

/** `client.meeting.mine.query({ meetingId })`, `client.meeting.command.mutate(…)`. */
export const apiClient = (ask: Ask): ApiClient =>
  named<ApiClient>({
    query: (path, input) => ask({ type: 'query', path: path.join('.'), input }),
    mutate: (path, input) => ask({ type: 'mutation', path: path.join('.'), input }),
  })

/** `api.meeting.mine.queryOptions({ meetingId })` and the like, as `@trpc/tanstack-react-query` names them. */
export const apiOptions = (ask: Ask): ApiOptions =>
  named<ApiOptions>({
    queryOptions: (path, input, more) => ({
      ...more,
      queryKey: keyOf(path, input),
      queryFn: input === skipToken ? skipToken : () => ask({ type: 'query', path: path.join('.'), input }),
    }),
    mutationOptions: (path, more) => ({
      ...(more as object),
      mutationKey: [path],
      mutationFn: (input: unknown) => ask({ type: 'mutation', path: path.join('.'), input }),
    }),
    queryKey: (path, input) => keyOf(path, input),
    queryFilter: (path, input, more) => ({ ...more, queryKey: keyOf(path, input) }),
    pathFilter: (path, more) => ({ ...(more as object), queryKey: [path] }),
  })

const keyOf = (path: readonly string[], input: unknown): unknown[] => [
  path,
  { ...(input === undefined || input === skipToken ? {} : { input }), type: 'query' },
]

type Endings = Record<string, (path: readonly string[], first: unknown, second?: object) => unknown>

/** Any name leads on; one of the endings, called, means what stands there for it. */
function named<Names>(endings: Endings, path: readonly string[] = []): Names {
  const known = new Map<string, unknown>()
  return new Proxy(() => {}, {
    get(_target, name) {
      // it is no promise, whoever may ask
      if (typeof name !== 'string' || name === 'then') return undefined
      if (!known.has(name)) known.set(name, named(endings, [...path, name]))
      return known.get(name)
    },
    apply: (_target, _self, [first, second]) => endings[path.at(-1) ?? '']?.(path.slice(0, -1), first, second),
  }) as Names
}
