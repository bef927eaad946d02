'use client'

import { useEffect, useState } from 'react'
import { askServer } from './ask-server.ts'

const every = 10_000

/** How long the server and its database take to answer this device, in whole milliseconds, asked every ten seconds; null until the first answer. */
export function useServerDelay(): number | null {
  const [delay, setDelay] = useState<number | null>(null)
  useEffect(() => {
    let isGone = false
    const ask = () => void askServer('/readyz').then((answer) => isGone || setDelay(answer.delay))
    ask()
    const timer = setInterval(ask, every)
    return () => {
      isGone = true
      clearInterval(timer)
    }
  }, [])
  return delay
}
