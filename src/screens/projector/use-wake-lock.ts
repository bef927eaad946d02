'use client'

import { useEffect } from 'react'

/** Keeps the projector's computer from dimming, and asks again when the window comes back. Browsers that cannot are left alone. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return
    let lock: WakeLockSentinel | null = null
    let gone = false
    const ask = async () => {
      if (document.visibilityState !== 'visible') return
      const asked = await navigator.wakeLock.request('screen').catch(() => null)
      if (gone) await asked?.release()
      else lock = asked
    }
    ask()
    document.addEventListener('visibilitychange', ask)
    return () => {
      gone = true
      document.removeEventListener('visibilitychange', ask)
      lock?.release()
    }
  }, [])
}
