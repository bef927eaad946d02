import { openEvent, type SealedEvent } from './chain.ts'
import { evolve } from './evolve.ts'
import { emptyMeeting } from './initial.ts'
import type { Meeting } from './meeting.ts'

/** The state after a link of the log; null stands before the first. An erased payload changes nothing but version and digest. */
export function evolveSealed(meeting: Meeting | null, sealed: SealedEvent): Meeting {
  const before = meeting ?? emptyMeeting
  const event = openEvent(sealed)
  const after = event ? evolve(before, event) : before
  return { ...after, version: sealed.version, digest: sealed.digest }
}

/** The state that a log, or the rest of one, leads to; null for an empty log. */
export const foldSealed = (meeting: Meeting | null, events: readonly SealedEvent[]): Meeting | null =>
  events.reduce<Meeting | null>(evolveSealed, meeting)
