'use client'

import { useConnection } from '#screens/live/kept/connection.ts'
import { ConnectionNote } from '#screens/live/kept/connection-note.tsx'
import type { LineState } from '#screens/live/use-live.ts'

/** How the meeting's line is: by its socket first, else by how the last calls went. The last view stays. */
export function LineNote({ line, since, pausedSince }: { line: LineState; since: Date | null; pausedSince: string | null }) {
  const { state, since: callsSince, keptAt } = useConnection()
  const lostSince = line === 'reconnecting' ? (since?.toISOString() ?? null) : state === 'lost' ? callsSince : null
  const paused = pausedSince ?? (state === 'paused' ? callsSince : null)
  if (paused !== null) return <ConnectionNote state="paused" since={paused} keptAt={keptAt} />
  return <ConnectionNote state={lostSince === null ? 'fine' : 'lost'} since={lostSince} keptAt={keptAt} />
}
