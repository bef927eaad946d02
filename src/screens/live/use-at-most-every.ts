'use client'

import { useEffect, useRef, useState } from 'react'

/** The value, renewed at most once in so many milliseconds; a milestone that is reached (any value but null) lets it through at once. */
export function useAtMostEvery<Value>(milliseconds: number, value: Value, milestone: string | null = null): Value {
  const [shown, setShown] = useState(value)
  const shownAt = useRef(0)
  const reached = useRef<string | null>(null)
  useEffect(() => {
    const show = () => {
      shownAt.current = Date.now()
      setShown(value)
    }
    const isNew = milestone !== null && milestone !== reached.current
    reached.current = milestone
    const wait = isNew ? 0 : shownAt.current + milliseconds - Date.now()
    if (wait <= 0) return show()
    const timer = setTimeout(show, wait)
    return () => clearTimeout(timer)
  }, [milliseconds, value, milestone])
  return shown
}

/** For what is redrawn one by one: faster, it would show an order of arrival. */
export const useAtMostOnceASecond = <Value>(value: Value, isLast = false): Value => useAtMostEvery(1_000, value, isLast ? 'last' : null)
