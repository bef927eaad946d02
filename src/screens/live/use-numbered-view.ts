'use client'

import { useCallback, useRef, useState } from 'react'
import type { Numbered } from '#contract/live.ts'

/** Keeps the newest of the numbered views it is given: an older number, late from the network, is dropped. */
export function useNumberedView<View>(first: Numbered<View> | null) {
  const [current, setCurrent] = useState(first)
  const version = useRef(first?.version ?? -1)
  const receive = useCallback((message: Numbered<View>) => {
    if (message.version < version.current) return
    version.current = message.version
    setCurrent(message)
  }, [])
  return { view: current?.view ?? null, receive }
}
