'use client'

import { useEffect, useState } from 'react'

const turnMilliseconds = 10_000

/** The page shown now, from 0, of pages that turn by themselves. */
export function useTurning(pages: number): number {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (pages < 2) return
    const timer = setInterval(() => setTurn((before) => before + 1), turnMilliseconds)
    return () => clearInterval(timer)
  }, [pages])
  return turn % pages
}
