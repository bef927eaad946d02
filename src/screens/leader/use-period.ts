'use client'

import { useSearchParams } from 'next/navigation'
import { type PagePeriod, periodFrom, periodQuery } from './period.ts'

/** The period in the address, so that a page can be sent to somebody as it stands. */
export function usePeriod(): [Partial<PagePeriod>, (period: PagePeriod) => void] {
  return [periodFrom(useSearchParams()), (period) => window.history.pushState(null, '', periodQuery(period))]
}
