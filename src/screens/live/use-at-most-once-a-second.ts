'use client'

import { useEffect, useRef, useState } from 'react'

/** The value, renewed at most once a second: what is redrawn one by one shows an order of arrival. `urgent` lets it through at once. */
export function useAtMostOnceASecond<Value>(value: Value, urgent = false): Value {
  const [shown, setShown] = useState(value)
  const drawnAt = useRef(0)
  useEffect(() => {
    const draw = () => {
      drawnAt.current = Date.now()
      setShown(value)
    }
    const wait = urgent ? 0 : drawnAt.current + 1_000 - Date.now()
    if (wait <= 0) return draw()
    const timer = setTimeout(draw, wait)
    return () => clearTimeout(timer)
  }, [value, urgent])
  return shown
}
