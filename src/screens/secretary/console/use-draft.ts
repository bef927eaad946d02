'use client'

import { useEffect, useState } from 'react'

/**
 * What is being typed at the console: it survives pushes, a reload and a lost network, on this computer, until it is saved.
 * `saved` is what the server holds, shown while nothing was typed. Give the component a React key that changes with `key`.
 */
export function useDraft<Fields extends object>(key: string, saved: Fields) {
  const [typed, setTyped] = useState<Partial<Fields>>(() => read(key))
  const fields: Fields = { ...saved, ...typed }
  const isDraft = JSON.stringify(fields) !== JSON.stringify(saved)
  const isHeld = Object.keys(typed).length > 0

  // The push has brought what was typed: from here on the server's words are shown, also when another console changes them.
  useEffect(() => {
    if (isDraft || !isHeld) return
    setTyped({})
    keep(key, null)
  }, [isDraft, isHeld, key])

  const write = (change: Partial<Fields>) => {
    const next = { ...typed, ...change }
    setTyped(next)
    keep(key, next)
  }
  const drop = () => {
    setTyped({})
    keep(key, null)
  }
  /** After a save: what was typed goes once the push is there; the server may have trimmed it, so it goes soon in any case. */
  const settle = () => {
    if (JSON.stringify(read(key)) === JSON.stringify(typed)) keep(key, null)
    setTimeout(() => setTyped((now) => (now === typed ? {} : now)), settleMilliseconds)
  }
  return { fields, isDraft, write, drop, settle }
}

const settleMilliseconds = 1_500

/** The browser may refuse storage (private window, full disk): then the draft lives as long as the page. */
function read<Fields>(key: string): Partial<Fields> {
  try {
    return JSON.parse(localStorage.getItem(`console:${key}`) ?? '{}')
  } catch {
    return {}
  }
}

function keep(key: string, fields: object | null): void {
  try {
    if (fields) localStorage.setItem(`console:${key}`, JSON.stringify(fields))
    else localStorage.removeItem(`console:${key}`)
  } catch {
    // nothing to do: the field on the screen still holds it
  }
}
