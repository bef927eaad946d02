'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { useApi } from '#screens/live/api.tsx'
import { usePersonId } from '#screens/live/kept/member-api.tsx'
import { isPassing } from '#screens/live/problem.ts'

type Marks = Record<string, number>

/**
 * Says that a pack was read to its end. Without a network it stays on this device and is said the next time a page of these opens.
 */
export function useMarkRead() {
  const api = useApi()
  const cache = useQueryClient()
  const key = `reading-read:${usePersonId()}`
  const [marks, setMarks] = useState<Marks>({})
  const { mutateAsync } = useMutation(api.reading.markRead.mutationOptions())
  const say = useCallback(
    async (packId: string, version: number) => {
      store(key, { ...load(key), [packId]: version })
      setMarks((now) => ({ ...now, [packId]: version }))
      try {
        await mutateAsync({ packId, version })
        await cache.invalidateQueries(api.reading.mine.queryFilter())
      } catch (error) {
        if (isPassing(error)) return
      }
      const { [packId]: _, ...others } = load(key)
      store(key, others)
    },
    [api, cache, key, mutateAsync],
  )
  useEffect(() => {
    for (const [packId, version] of Object.entries(load(key))) void say(packId, version)
  }, [key, say])
  return { marked: marks, markRead: say }
}

function load(key: string): Marks {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? '{}') as Marks | null
    return Object.fromEntries(Object.entries(stored ?? {}).filter(([, version]) => Number.isInteger(version)))
  } catch {
    return {}
  }
}

function store(key: string, marks: Marks): void {
  try {
    if (Object.keys(marks).length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(marks))
  } catch {
    // a device that keeps nothing says it again when the end is reached again
  }
}
