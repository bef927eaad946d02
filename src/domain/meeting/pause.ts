import { millisecondsBetween } from '../organization/civil-date.ts'
import type { Meeting, MeetingPause } from './meeting.ts'

/** The pause the meeting is in now. */
export const pauseUnderWay = ({ pauses }: Pick<Meeting, 'pauses'>): MeetingPause | null => pauses.find(({ to }) => to === null) ?? null

/** How long a meeting has been held, for clients that render it from the server's time: pauses do not count. */
export type HeldClock = { openedAt: string; closedAt: string | null; pausedMilliseconds: number; pausedSince: string | null }

/** Null before the meeting opens. */
export function heldClock({ openedAt, closedAt, pauses }: Meeting): HeldClock | null {
  if (openedAt === null) return null
  const over = pauses.flatMap(({ from, to }) => (to === null ? [] : [millisecondsBetween(from, to)]))
  return {
    openedAt,
    closedAt,
    pausedMilliseconds: over.reduce((sum, one) => sum + one, 0),
    pausedSince: pauseUnderWay({ pauses })?.from ?? null,
  }
}

/** Milliseconds held until `at`, an instant of the server's clock. */
export const heldMilliseconds = ({ openedAt, closedAt, pausedMilliseconds, pausedSince }: HeldClock, at: string): number =>
  Math.max(0, millisecondsBetween(openedAt, pausedSince ?? closedAt ?? at) - pausedMilliseconds)
