'use client'

import { useState } from 'react'
import type { LeaderPage } from '#contract/leader.ts'
import type { LiveLine } from '#domain/meeting/view.ts'
import { useNow } from '#screens/kit/use-now.ts'
import { useLive } from '#screens/live/use-live.ts'
import { type BoardLine, boardLines } from './board-lines.ts'

export type Board = {
  lines: BoardLine[]
  /** The line to the server is gone since then; what is shown is the last that was heard. */
  lostSince: string | null
}

const never = '1970-01-01T00:00:00.000Z'

/** The meetings open now: those of the page, each anew when it moves. One that closes changes the page's figures. */
export function useBoard(unitId: string, page: LeaderPage | null, refetch: () => void): Board {
  const [heard, setHeard] = useState<Record<string, LiveLine>>({})
  const now = useNow(page?.at ?? never, 5_000)
  const live = (line: LiveLine) => {
    setHeard((old) => ({ ...old, [line.meetingId]: line }))
    if (line.status !== 'OPEN') refetch()
  }
  const { line, since } = useLive(page ? { as: 'leader', unitId } : null, { live, figures: refetch }, refetch)
  const known = new Map((page?.live ?? []).map((one) => [one.meetingId, one]))
  for (const one of Object.values(heard)) {
    const before = known.get(one.meetingId)
    if (!before || before.heardAt <= one.heardAt) known.set(one.meetingId, one)
  }
  return { lines: boardLines(known.values(), now), lostSince: line === 'reconnecting' && since ? since.toISOString() : null }
}
