'use client'

import { useSyncExternalStore } from 'react'

/** How the last calls went: answered; not answered since; answered that saving is paused since. `keptAt`: what is shown was kept here then. */
export type Connection = { state: 'fine' | 'lost' | 'paused'; since: string | null; keptAt: string | null }

const fine: Connection = { state: 'fine', since: null, keptAt: null }
const listeners = new Set<() => void>()
let connection = fine

/** Every call of the member's pages tells how it went. */
export function tellConnection(state: Connection['state'], keptAt: string | null = null): void {
  const isSame = connection.state === state && (state === 'fine' || keptAt === null || connection.keptAt !== null)
  if (isSame) return
  const since = connection.state === state ? connection.since : new Date().toISOString()
  connection = state === 'fine' ? fine : { state, since, keptAt: keptAt ?? connection.keptAt }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useConnection = (): Connection =>
  useSyncExternalStore(
    subscribe,
    () => connection,
    () => fine,
  )
