'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { MonthRemarks, RemarkHead } from '#contract/remarks.ts'
import { useApi } from '#screens/live/api.tsx'

const secondsBetweenLooks = 10

/** The month of the cell; what another of the committee writes meanwhile comes in by itself. */
export function useMonth(cellId: string, month: string | null) {
  const api = useApi()
  const page = useQuery(api.remarks.month.queryOptions({ cellId, ...(month && { month }) }))
  const shown = page.data?.month ?? null
  const heads = useQuery({
    ...api.remarks.heads.queryOptions({ cellId, month: shown ?? '' }),
    enabled: shown !== null,
    refetchInterval: secondsBetweenLooks * 1000,
  })
  const { refetch } = page
  const isOld = page.data !== undefined && heads.data !== undefined && differs(page.data, heads.data)
  useEffect(() => {
    if (isOld) void refetch()
  }, [isOld, refetch])
  return page
}

const differs = ({ members }: MonthRemarks, heads: readonly RemarkHead[]): boolean =>
  members.some(({ memberId, remark }) => {
    const head = heads.find((one) => one.memberId === memberId)
    // an own saving is on the page before the next look
    return (head?.version ?? 0) > (remark?.version ?? 0) || (head?.final ?? false) !== (remark?.enteredAt != null)
  })
