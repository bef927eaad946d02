'use client'

import { useEffect, useReducer, useRef } from 'react'

/** A finger that never comes up (the browser took it for a scroll and said nothing) holds the screen no longer than this. */
const longestPressMs = 10_000

/**
 * The latest value, but while a finger is on the screen the one it came down on: what comes in above would move a button from under the
 * finger, and the press would be lost or fall on another.
 */
export function useStill<T>(latest: T): T {
  const isDown = useRef(false)
  const shown = useRef(latest)
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  if (!isDown.current) shown.current = latest

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const release = () => {
      isDown.current = false
      redraw()
    }
    const after = (milliseconds: number) => {
      clearTimeout(timer)
      timer = setTimeout(release, milliseconds)
    }
    const down = () => {
      isDown.current = true
      after(longestPressMs)
    }
    // the press itself is heard first
    const up = () => after(0)
    window.addEventListener('pointerdown', down, true)
    window.addEventListener('pointerup', up, true)
    window.addEventListener('pointercancel', up, true)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointerdown', down, true)
      window.removeEventListener('pointerup', up, true)
      window.removeEventListener('pointercancel', up, true)
    }
  }, [])

  return shown.current
}
