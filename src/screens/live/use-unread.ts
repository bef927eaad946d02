'use client'

import { useQuery } from '@tanstack/react-query'
import { useApi } from './api.tsx'

/** How many notices of one's inbox are unread; 0 until it is known. Asked for anew each minute and when one comes back to the page. */
export function useUnread(): number {
  const api = useApi()
  return useQuery({ ...api.inbox.unread.queryOptions(), refetchInterval: 60_000, refetchOnWindowFocus: true }).data ?? 0
}
