'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useState } from 'react'
import { type ApiClient, type ApiOptions, apiClient, apiOptions } from './api-names.ts'
import { type Ask, askApi } from './ask-api.ts'
import { isPassing } from './problem.ts'

type Api = { client: ApiClient; options: ApiOptions }

const Current = createContext<Api | null>(null)

/** The browser's one API, as options: `const api = useApi()`, then `useQuery(api.home.today.queryOptions())`. */
export const useApi = (): ApiOptions => useCurrent().options
/** The same as calls: `client.meeting.mine.query({ meetingId })`. */
export const useApiClient = (): ApiClient => useCurrent().client

function useCurrent(): Api {
  const api = useContext(Current)
  if (!api) throw new Error('no ApiProvider stands around this')
  return api
}

/** What is below asks in this way; `ask` is read once. */
export function AskBy({ ask, children }: { ask: () => Ask; children: ReactNode }) {
  const [api] = useState(() => {
    const way = ask()
    return { client: apiClient(way), options: apiOptions(way) }
  })
  return <Current value={api}>{children}</Current>
}

export function ApiProvider({ children }: { children: ReactNode }) {
  const [queries] = useState(newQueryClient)
  return (
    <QueryClientProvider client={queries}>
      <AskBy ask={() => askApi}>{children}</AskBy>
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
