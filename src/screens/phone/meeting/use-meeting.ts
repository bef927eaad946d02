'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { MyPart } from '#contract/meeting.ts'
import type { PhoneView, Recounts, Turnout } from '#domain/meeting/view.ts'
import { useStill } from '#screens/kit/use-still.ts'
import { useApi } from '#screens/live/api.tsx'
import { useConnection } from '#screens/live/kept/connection.ts'
import { type LineState, useLive } from '#screens/live/use-live.ts'
import { useNumberedView } from '#screens/live/use-numbered-view.ts'
import { type Feed, makeFeed } from '../feed.ts'
import { signInFrom } from '../sign-in-address.ts'

export type FollowedMeeting = {
  view: PhoneView | null
  mine: MyPart | null
  askMine: () => void
  line: LineState
  since: Date | null
  /** Saving is paused since then. */
  pausedSince: string | null
  turnout: Feed<Turnout | null>
  recounts: Feed<Recounts | null>
  error: unknown
}

/** The meeting as this phone sees it: the shared view as it is pushed, the personal part when something of it can have changed. */
export function useMeeting(meetingId: string): FollowedMeeting {
  const api = useApi()
  const page = useQuery(api.meeting.phone.queryOptions({ meetingId }))
  const mine = useQuery(api.meeting.mine.queryOptions({ meetingId }))
  const { view, receive } = useNumberedView<PhoneView>(null)
  const [turnout] = useState(() => makeFeed<Turnout | null>(null))
  const [recounts] = useState(() => makeFeed<Recounts | null>(null))
  const [pausedSince, setPausedSince] = useState<string | null>(null)

  useEffect(() => {
    if (!page.data) return
    receive(page.data)
    if (page.data.turnout) turnout.set(page.data.turnout)
    if (page.data.recounts) recounts.set(page.data.recounts)
  }, [page.data, receive, turnout, recounts])

  const shown = page.data && mine.data && view ? view.version : null
  const refetchBoth = () => {
    void page.refetch()
    void mine.refetch()
  }
  const { line, since } = useLive(
    { as: 'phone', meetingId },
    {
      phone: receive,
      turnout: (message) => turnout.set(message),
      recounts: (message) => recounts.set(message),
      paused: (message) => setPausedSince(message.paused ? message.since : null),
      ended: () => window.location.assign(signInFrom(window.location.pathname)),
    },
    (version) => {
      // A hall that comes back all at once and has missed nothing asks for nothing.
      if (shown === null || version === null || shown < version) refetchBoth()
    },
  )

  // An answer that was kept here, or a call that got none, says “lost” until a call is answered; over a live line one soon is.
  const isLost = useConnection().state !== 'fine'
  const askAgain = useRef(refetchBoth)
  askAgain.current = refetchBoth
  useEffect(() => {
    if (line !== 'live' || !isLost) return
    const timer = setInterval(() => askAgain.current(), 2_000 + Math.random() * 3_000)
    return () => clearInterval(timer)
  }, [line, isLost])

  const askMine = mine.refetch
  const signs = view && personalSigns(view, mine.data ?? null)
  useEffect(() => {
    if (signs === null || !mine.data) return
    const timer = setTimeout(() => void askMine(), Math.random() * 600)
    return () => clearTimeout(timer)
  }, [signs])

  const still = useStill({ view, mine: mine.data ?? null })
  return {
    ...still,
    askMine: () => void askMine(),
    line,
    since,
    pausedSince,
    turnout,
    recounts,
    error: view ? null : (page.error ?? mine.error),
  }
}

/** What in the shared view may have changed one's own part; arrivals only while one has not arrived oneself, opinions only while one has some. */
function personalSigns(view: PhoneView, mine: MyPart | null): string {
  const arrivals = mine?.attendance === 'PRESENT' ? '' : `${view.presence?.official.present}/${view.presence?.probationary.present}`
  const opinions = mine?.opinions.some(({ takenUp, onWall }) => !takenUp || onWall) ? `${view.opinionsTakenUp} ${view.scene.kind}` : ''
  return [view.status, view.step?.number, view.ballot?.id, view.ballot?.status, view.openVote?.id, arrivals, opinions].join(' ')
}
