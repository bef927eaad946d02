'use client'

import { useSyncExternalStore } from 'react'

/** A value that is pushed often: who shows it listens for itself, and nothing around it is drawn anew. */
export type Feed<T> = { get: () => T; set: (value: T) => void; subscribe: (listener: () => void) => () => void }

export function makeFeed<T>(first: T): Feed<T> {
  const listeners = new Set<() => void>()
  let value = first
  return {
    get: () => value,
    set: (next) => {
      value = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

export const useFeed = <T>(feed: Feed<T>): T => useSyncExternalStore(feed.subscribe, feed.get, feed.get)
