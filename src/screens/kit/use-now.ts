'use client'

import { useEffect, useState } from 'react'

/** The server's clock as seen here, ISO, refreshed every `every` ms. `serverNow` came with the page; the device's own clock may be wrong. */
export function useNow(serverNow: string, every = 1000): string {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const ahead = Date.parse(serverNow) - Date.now()
    const tick = () => setNow(new Date(Date.now() + ahead).toISOString())
    const timer = setInterval(tick, every)
    return () => clearInterval(timer)
  }, [serverNow, every])
  return now
}

/** Whole seconds from `now` until an instant, never under 0. */
export function secondsUntil(instant: string, now: string): number {
  return Math.max(0, Math.ceil((Date.parse(instant) - Date.parse(now)) / 1000))
}
