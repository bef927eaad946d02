'use client'

import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { type BoardFilter, readFilter, writeFilter } from './board-filter.ts'

/** What part of the board is looked at. The address follows without a new page, so that a link or a reload shows the same. */
export function useBoardFilter(): [BoardFilter, (changes: Partial<BoardFilter>) => void] {
  const params = useSearchParams()
  const [filter, setFilter] = useState(() => readFilter(new URLSearchParams(params)))
  const change = (changes: Partial<BoardFilter>) => {
    const next = { ...filter, page: 0, ...changes }
    setFilter(next)
    const query = writeFilter(next, new URLSearchParams(window.location.search)).toString()
    window.history.replaceState(null, '', query ? `?${query}` : window.location.pathname)
  }
  return [filter, change]
}
