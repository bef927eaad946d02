'use client'

import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ConsoleView, PersonalView, Recounts, RoomHealth, Turnout } from '#domain/meeting/view.ts'
import { useApi } from '#screens/live/api.tsx'
import { useLive } from '#screens/live/use-live.ts'
import { useNumberedView } from '#screens/live/use-numbered-view.ts'

export type ConsoleState = {
  view: ConsoleView | null
  mine: PersonalView | null
  turnout: Turnout | null
  recounts: Recounts | null
  health: RoomHealth | null
  wallLinks: number
  lostSince: Date | null
  pausedSince: string | null
  hasEnded: boolean
  error: unknown
  refresh: () => void
  /** A command led to this version: should its push not come, the page asks. */
  follow: (version: number) => void
}

const pushMilliseconds = 600

/** Everything the console knows: asked once, then pushed; after each reconnect it asks again. */
export function useConsole(meetingId: string): ConsoleState {
  const api = useApi()
  const page = useQuery(api.meeting.console.queryOptions({ meetingId }, { refetchOnWindowFocus: false, staleTime: 0 }))
  const mine = useQuery(api.meeting.mine.queryOptions({ meetingId }, { staleTime: 0 }))
  const { view, receive } = useNumberedView<ConsoleView>(null)
  const [beside, setBeside] = useState<Pick<ConsoleState, 'turnout' | 'recounts' | 'health'>>(nothingBeside)
  const [pausedSince, setPausedSince] = useState<string | null>(null)
  const [hasEnded, setEnded] = useState(false)

  useEffect(() => {
    if (!page.data) return
    const { version, view: asked, turnout, recounts, health } = page.data
    receive({ version, view: asked })
    setBeside({ turnout, recounts, health })
  }, [page.data, receive])

  const refresh = useCallback(() => {
    page.refetch()
  }, [page.refetch])
  const live = useLive(
    { as: 'console', meetingId },
    {
      console: receive,
      turnout: (turnout) => setBeside((old) => ({ ...old, turnout })),
      recounts: (recounts) => setBeside((old) => ({ ...old, recounts })),
      health: (health) => setBeside((old) => ({ ...old, health })),
      paused: ({ paused, since }) => setPausedSince(paused ? since : null),
      ended: () => setEnded(true),
    },
    refresh,
  )

  // What one may sign is decided when the meeting closes, and done by signing.
  const stage = view && `${view.status}/${view.signatures.length}`
  const askMine = mine.refetch
  useEffect(() => {
    askMine()
  }, [stage, askMine])

  const seen = useRef(0)
  seen.current = view?.version ?? 0
  const follow = useCallback((version: number) => setTimeout(() => seen.current < version && refresh(), pushMilliseconds), [refresh])
  return {
    view,
    mine: mine.data ?? null,
    ...beside,
    // What was heard of the room before the line was lost says nothing of now.
    health: live.since ? null : beside.health,
    wallLinks: page.data?.wallLinks ?? 0,
    lostSince: live.since,
    pausedSince,
    hasEnded,
    error: page.error ?? mine.error,
    refresh,
    follow,
  }
}

const nothingBeside = { turnout: null, recounts: null, health: null }
