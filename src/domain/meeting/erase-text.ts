import { ok, type Result, refuse } from '../result.ts'
import type { SealedEvent } from './chain.ts'
import type { ErasureRefusal } from './erasure-refusals.ts'
import type { EventFact, MeetingEvent } from './event.ts'
import type { Meeting } from './meeting.ts'

/** What people wrote or said. Without it the log still tells who was there, what was voted and what was counted; nothing else may go. */
export const erasableTypes = [
  'opinionSent',
  'opinionEdited',
  'shortfallRaised',
  'shortfallConcluded',
  'reportWritten',
  'taskAssigned',
  'resolutionWritten',
  'conclusionWritten',
] as const satisfies readonly MeetingEvent['type'][]

/** Whose text goes, why, and on whose word. */
export type Erasure = { reason: string; byName: string }

/**
 * Erases the words of one event of a meeting that is over, with a reason that the log keeps; the chain holds without them (design.md 3).
 * `event` is the link as it is on record. What was erased before is nothing to do.
 */
export function eraseText(meeting: Meeting, event: SealedEvent | null, { reason, byName }: Erasure): Result<EventFact[], ErasureRefusal> {
  if (meeting.status !== 'CLOSED' && meeting.status !== 'SIGNED' && meeting.status !== 'CANCELLED') return refuse('erasure/not-over')
  if (!event) return refuse('erasure/no-such-line')
  if (!isErasable(event)) return refuse('erasure/not-erasable')
  if (reason.trim() === '' || byName.trim() === '') return refuse('erasure/reason-missing')
  if (event.payload === null) return ok([])
  const erased = { erasedVersion: event.version, erasedType: event.type }
  return ok([{ type: 'textErased', ...erased, reason: reason.trim(), byName: byName.trim() }])
}

export const isErasable = ({ type }: Pick<SealedEvent, 'type'>): boolean => (erasableTypes as readonly string[]).includes(type)
