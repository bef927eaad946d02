'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createTRPCClient, httpLink } from '@trpc/client'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import { type ReactNode, useState } from 'react'
import type { AppRouter } from '#adapters/trpc/router.ts'
import { isPassing } from './problem.ts'

/** The browser's one tRPC client, as hooks: `const api = useApi()`, then `useQuery(api.home.today.queryOptions())`. */
const context = createTRPCContext<AppRouter>()
export const useApi = context.useTRPC
export const useApiClient = context.useTRPCClient
export const TrpcProvider = context.TRPCProvider

/** One call, one request; queries by POST as well, so that no proxy's log holds what was asked. */
export const apiLink = () => httpLink<AppRouter>({ url: '/trpc', methodOverride: 'POST' })

export function ApiProvider({ children }: { children: ReactNode }) {
  const [client] = useState(() => createTRPCClient<AppRouter>({ links: [apiLink()] }))
  const [queries] = useState(newQueryClient)
  return (
    <QueryClientProvider client={queries}>
      <TrpcProvider trpcClient={client} queryClient={queries}>
        {children}
      </TrpcProvider>
    </QueryClientProvider>
  )
}

/** Tried again by itself after this many milliseconds, a hall's phones not all at once. */
const again = () => 4_000 + Math.random() * 3_000

/** A refusal or a bad field will not change by asking again; what was not answered is asked until it is. */
function newQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 2 && isPassing(error),
        retryDelay: (failures) => 500 * 2 ** failures,
        refetchInterval: ({ state: { error } }) => error !== null && isPassing(error) && again(),
        staleTime: 1_000,
        networkMode: 'always',
      },
      // Never held back for later: a hall's own network has no internet, and what was not sent must be said at once.
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
