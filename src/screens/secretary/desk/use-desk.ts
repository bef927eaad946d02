'use client'

import { useQuery } from '@tanstack/react-query'
import type { CellDesk } from '#contract/cell.ts'
import { dateInHall } from '#screens/kit/dates.ts'
import { useApi } from '#screens/live/api.tsx'
import { preparationOf } from './preparation.ts'

/** The desk of one cell, shared by all its pages. */
export function useDesk(cellId: string) {
  const api = useApi()
  return useQuery(api.cell.desk.queryOptions({ cellId }))
}

/** The preparation as of this device's day. */
export const preparationToday = (desk: CellDesk) => preparationOf(desk, dateInHall(new Date().toISOString()))
