'use client'

import { useEffect, useState } from 'react'

/** Whole seconds from `seconds` down while `running`; at nought `onOver` is called once. Null while it does not run. */
export function useCountdown(seconds: number, running: boolean, onOver: () => void): number | null {
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    if (!running) return setLeft(null)
    const until = performance.now() + seconds * 1000
    const tick = () => setLeft(Math.max(0, Math.ceil((until - performance.now()) / 1000)))
    tick()
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [running, seconds])
  const isOver = left === 0
  useEffect(() => {
    if (isOver) onOver()
  }, [isOver])
  return left
}
