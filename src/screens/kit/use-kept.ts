'use client'

import { useCallback, useState } from 'react'

/**
 * What is half written, kept on this device under `key` until it is set to null: it survives a reload and a dead network. Use it in a
 * screen that is drawn in the browser only; `read` answers null for anything it does not know.
 */
export function useKept<Value>(key: string, read: (stored: unknown) => Value | null): [Value | null, (value: Value | null) => void] {
  const [kept, setKept] = useState(() => ({ key, value: load(key, read) }))
  const current = kept.key === key ? kept : { key, value: load(key, read) }
  if (current !== kept) setKept(current)
  const set = useCallback(
    (value: Value | null) => {
      setKept({ key, value })
      store(key, value)
    },
    [key],
  )
  return [current.value, set]
}

function load<Value>(key: string, read: (stored: unknown) => Value | null): Value | null {
  try {
    const text = localStorage.getItem(key)
    return text === null ? null : read(JSON.parse(text))
  } catch {
    // No storage, or another program's words under this key: as if nothing were kept.
    return null
  }
}

function store(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // A full or forbidden storage keeps nothing; the words still stand on the screen.
  }
}
