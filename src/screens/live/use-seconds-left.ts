'use client'

import { useEffect, useState } from 'react'
import type { Turnout } from '#domain/meeting/view.ts'

/** The last seconds of casting, counted here from the moment the server's figure arrived; null while nothing closes. */
export function useSecondsLeft(turnout: Turnout | null): { left: number; total: number } | null {
  const [end, setEnd] = useState<{ ballotId: string; at: number; total: number } | null>(null)
  const [now, setNow] = useState(0)
  const closing = turnout?.status === 'CLOSING' ? turnout : null
  const { ballotId, secondsLeft, readAt } = closing ?? { ballotId: null, secondsLeft: null, readAt: null }

  useEffect(() => {
    if (ballotId === null || secondsLeft === null) return setEnd(null)
    setNow(Date.now())
    setEnd((old) => {
      const before = old?.ballotId === ballotId ? old.total : 0
      return { ballotId, at: Date.now() + secondsLeft * 1000, total: Math.max(before, secondsLeft) }
    })
  }, [ballotId, secondsLeft, readAt])

  useEffect(() => {
    if (!end) return
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [end])

  return end && closing ? { left: Math.max(0, Math.ceil((end.at - now) / 1000)), total: end.total } : null
}
