'use client'

import { useQuery } from '@tanstack/react-query'
import { useApi } from '#screens/live/api.tsx'

/** The desk of one cell, shared by all its pages. */
export function useDesk(cellId: string) {
  const api = useApi()
  return useQuery(api.cell.desk.queryOptions({ cellId }))
}
