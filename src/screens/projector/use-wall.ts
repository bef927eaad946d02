'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CheckInCode } from '#contract/live.ts'
import type { ProjectorView, Recounts, Turnout } from '#domain/meeting/view.ts'
import { useApi } from '#screens/live/api.tsx'
import { isRefused } from '#screens/live/problem.ts'
import { useLive } from '#screens/live/use-live.ts'
import { useNumberedView } from '#screens/live/use-numbered-view.ts'

export type WallState = {
  view: ProjectorView | null
  turnout: Turnout | null
  recounts: Recounts | null
  code: CheckInCode | null
  /** Since when nothing new can arrive; null while all is well. */
  lostSince: Date | null
  pausedSince: string | null
  /** The link was revoked or was never one. */
  refused: boolean
}

/** Everything a wall knows: asked once, then pushed; after each reconnect it asks again. Every push is acknowledged, for the console's health line. */
export function useWall(token: string): WallState {
  const api = useApi()
  const page = useQuery(api.meeting.projector.queryOptions({ token }, { refetchOnWindowFocus: false, staleTime: 0 }))
  const { view, receive } = useNumberedView<ProjectorView>(null)
  const [turnout, setTurnout] = useState<Turnout | null>(null)
  const [recounts, setRecounts] = useState<Recounts | null>(null)
  const [code, setCode] = useState<CheckInCode | null>(null)
  const [pausedSince, setPausedSince] = useState<string | null>(null)

  useEffect(() => {
    if (!page.data) return
    receive({ version: page.data.version, view: page.data.view })
    setTurnout(page.data.turnout)
    setRecounts(page.data.recounts)
    setCode(page.data.code)
  }, [page.data, receive])

  const isGone = isRefused(page.error, 'meeting/not-found') || isRefused(page.error, 'access/not-found')
  const live = useLive(
    isGone ? null : { as: 'projector', token },
    {
      projector: (message, seen) => {
        receive(message)
        seen()
      },
      turnout: setTurnout,
      recounts: setRecounts,
      code: setCode,
      paused: ({ paused, since }) => setPausedSince(paused ? since : null),
      ended: () => page.refetch(),
    },
    () => page.refetch(),
  )

  // A seat may be refused because the link was revoked, or because the database is away: the page itself tells which.
  const isRefusedSeat = live.line === 'refused'
  const ask = page.refetch
  useEffect(() => {
    if (isRefusedSeat) void ask()
  }, [isRefusedSeat, ask])
  return { view, turnout, recounts, code, lostSince: live.since, pausedSince, refused: isGone }
}
