'use client'

import { useEffect, useState } from 'react'

/** Whole seconds that a lock still stands; null while there is none. Starts anew with each lock. */
export function useLock(): [number | null, (seconds: number | null) => void] {
  const [until, setUntil] = useState<number | null>(null)
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    if (until === null) return setLeft(null)
    const tick = () => setLeft(Math.max(0, Math.ceil((until - performance.now()) / 1000)))
    tick()
    const timer = setInterval(tick, 500)
    return () => clearInterval(timer)
  }, [until])
  return [left, (seconds) => setUntil(seconds === null ? null : performance.now() + seconds * 1000)]
}
