'use client'

import { useSyncExternalStore } from 'react'

/** The token stands behind the '#', so only the browser sees it. undefined: not read yet; null: the address has none. */
export function useWallToken(): string | null | undefined {
  return useSyncExternalStore(watch, read, () => undefined)
}

const read = () => decodeURIComponent(location.hash.slice(1)) || null

function watch(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}
