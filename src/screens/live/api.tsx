'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import { type ReactNode, useState } from 'react'
import type { AppRouter } from '#adapters/trpc/router.ts'

/** The browser's one tRPC client, as hooks: `const api = useApi()`, then `useQuery(api.home.today.queryOptions())`. */
const context = createTRPCContext<AppRouter>()
export const useApi = context.useTRPC
export const useApiClient = context.useTRPCClient

export function ApiProvider({ children }: { children: ReactNode }) {
  const [client] = useState(() => createTRPCClient<AppRouter>({ links: [httpLink({ url: '/trpc', methodOverride: 'POST' })] }))
  const [queries] = useState(newQueryClient)
  return (
    <QueryClientProvider client={queries}>
      <context.TRPCProvider trpcClient={client} queryClient={queries}>
        {children}
      </context.TRPCProvider>
    </QueryClientProvider>
  )
}

/** A refusal or a bad field will not change by asking again; only a failed network is tried anew. */
function newQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 4 && !(error instanceof TRPCClientError && error.data),
        staleTime: 1_000,
        networkMode: 'always',
      },
      // Never held back for later: a hall's own network has no internet, and what was not sent must be said at once.
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
