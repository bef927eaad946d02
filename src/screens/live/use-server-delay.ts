'use client'

import { useEffect, useState } from 'react'

const every = 10_000
/** An answer that takes longer than this is counted as that long. */
const longest = 9_000

/** How long the server and its database take to answer this device, in whole milliseconds, asked every ten seconds; null until the first answer. */
export function useServerDelay(): number | null {
  const [delay, setDelay] = useState<number | null>(null)
  useEffect(() => {
    let isGone = false
    const ask = async () => {
      const began = performance.now()
      await fetch('/readyz', { cache: 'no-store', signal: AbortSignal.timeout(longest) }).catch(() => null)
      if (!isGone) setDelay(Math.round(performance.now() - began))
    }
    void ask()
    const timer = setInterval(ask, every)
    return () => {
      isGone = true
      clearInterval(timer)
    }
  }, [])
  return delay
}
