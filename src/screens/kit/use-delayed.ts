'use client'

import { useEffect, useState } from 'react'

/** True once `wanted` has stood for `milliseconds`: short waits show nothing, so nothing flickers. */
export function useDelayed(wanted: boolean, milliseconds = 300): boolean {
  const [stood, setStood] = useState(false)
  useEffect(() => {
    if (!wanted) return setStood(false)
    const timer = setTimeout(() => setStood(true), milliseconds)
    return () => clearTimeout(timer)
  }, [wanted, milliseconds])
  return wanted && stood
}
