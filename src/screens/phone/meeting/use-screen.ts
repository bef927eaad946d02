'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { PhoneView } from '#domain/meeting/view.ts'
import { useApi } from '#screens/live/api.tsx'

/** A hall of phones does not ask in the same instant. */
const withinMilliseconds = 800

/** The wall's view, asked for anew whenever the meeting has moved on. */
export function useScreen({ meetingId, version }: PhoneView) {
  const api = useApi()
  const { data, error, refetch } = useQuery(api.meeting.screen.queryOptions({ meetingId }, { staleTime: 0 }))
  const shown = data?.version ?? 0
  useEffect(() => {
    if (shown === 0 || shown >= version) return
    const timer = setTimeout(() => void refetch(), Math.random() * withinMilliseconds)
    return () => clearTimeout(timer)
  }, [shown, version, refetch])
  return { screen: data?.view ?? null, error, again: () => void refetch() }
}
