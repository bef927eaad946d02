'use client'

import { useCallback, useEffect, useState } from 'react'

/**
 * Holds a name among the windows of this browser, so that two of them do not write over each other's drafts. `take` takes it from the
 * other window, which then says so. Where the browser has no locks (off a secure origin) every window writes, and drafts meet at the server.
 */
export function useOneWindow(name: string): { holds: boolean | null; take: () => void } {
  const [holds, setHolds] = useState<boolean | null>(null)
  const [steal, setSteal] = useState(false)
  useEffect(() => {
    if (!navigator.locks) {
      setHolds(true)
      return
    }
    let release: () => void = () => undefined
    let gone = false
    const held = new Promise<void>((done) => {
      release = done
    })
    const options = steal ? { steal: true } : { ifAvailable: true }
    navigator.locks
      .request(name, options, (lock) => {
        if (gone) return
        setHolds(lock !== null)
        return lock === null ? undefined : held
      })
      // Another window took it.
      .catch(() => {
        setSteal(false)
        if (!gone) setHolds(false)
      })
    return () => {
      gone = true
      release()
    }
  }, [name, steal])
  return { holds, take: useCallback(() => setSteal(true), []) }
}
