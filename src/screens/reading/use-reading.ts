'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { paths } from '#contract/paths.ts'
import { useApi } from '#screens/live/api.tsx'
import { keepPages } from '#screens/live/kept/keep-pages.ts'

/** Parts 1 and 2 whole; once here, each of their pages opens without a network too. */
export function useReading() {
  const api = useApi()
  const reading = useQuery(api.reading.mine.queryOptions())
  const ids = reading.data?.packs.map(({ id }) => id).join(' ') ?? ''
  useEffect(() => {
    if (ids !== '') keepPages([paths.reading(), ...ids.split(' ').map((id) => paths.reading(id))])
  }, [ids])
  return reading
}
