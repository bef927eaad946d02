'use client'

import { useEffect, useState } from 'react'

/** True once nobody has touched the device for so many seconds; touching makes it false again. */
export function useIdle(seconds: number): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    let timer = setTimeout(() => setIdle(true), seconds * 1000)
    const touched = () => {
      clearTimeout(timer)
      setIdle(false)
      timer = setTimeout(() => setIdle(true), seconds * 1000)
    }
    const signs = ['pointerdown', 'keydown', 'scroll'] as const
    for (const sign of signs) addEventListener(sign, touched, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const sign of signs) removeEventListener(sign, touched)
    }
  }, [seconds])
  return isIdle
}
