import { addSeconds } from '../organization/civil-date.ts'
import { ok, type Result, refuse, unreachable } from '../result.ts'
import type { BallotRefusal } from './refusals.ts'
import type { Ballot } from './types.ts'

export type BallotLife = Pick<Ballot, 'status' | 'closesAt' | 'cancelReason'>

export type BallotStep =
  /** The chair closes: taking ends, casting goes on until `closesAt` by the database's clock. */
  | { type: 'CLOSE'; closesAt: string }
  | { type: 'END_CASTING'; now: string; graceSeconds: number }
  /** Counts and publishes at once. */
  | { type: 'COUNT' }
  /** Burns the papers unread; the reason enters the log. */
  | { type: 'CANCEL'; reason: string }

/** The life of a ballot: open -> closing -> closed -> counted, cancelled until counted. A step already taken changes nothing and is no refusal. */
export const nextLife = (life: BallotLife, step: BallotStep): Result<BallotLife, BallotRefusal> => {
  switch (step.type) {
    case 'CLOSE':
      return close(life, step.closesAt)
    case 'END_CASTING':
      return endCasting(life, step)
    case 'COUNT':
      return count(life)
    case 'CANCEL':
      return cancel(life, step.reason)
    default:
      return unreachable(step)
  }
}

/** Whether the box takes sheets: until `closed`, by the status the database gave. */
export const isCasting = ({ status }: Pick<Ballot, 'status'>): boolean => status === 'OPEN' || status === 'CLOSING'

/** A server's clock is put right by so little every day: that lengthens casting and never cuts it short. */
export const smallClockStepSeconds = 2

/**
 * Whether casting is over at `now`. An end that lies further off than the whole grace is of a clock that was set back since: nobody waits for
 * that hour once more.
 */
export const isGraceOver = (
  { closesAt }: Pick<Ballot, 'closesAt'>,
  { now, graceSeconds }: { now: string; graceSeconds: number },
): boolean => closesAt !== null && (closesAt <= now || closesAt > addSeconds(now, graceSeconds + smallClockStepSeconds))

/** Both are final: keys and papers are gone. */
export const isFinal = ({ status }: Pick<Ballot, 'status'>): boolean => status === 'COUNTED' || status === 'CANCELLED'

const close = (life: BallotLife, closesAt: string): Result<BallotLife, BallotRefusal> => {
  if (life.status === 'CANCELLED') return refuse('ballot/cancelled')
  return ok(life.status === 'OPEN' ? { ...life, status: 'CLOSING', closesAt } : life)
}

const endCasting = (life: BallotLife, at: { now: string; graceSeconds: number }): Result<BallotLife, BallotRefusal> => {
  if (life.status === 'CANCELLED') return refuse('ballot/cancelled')
  if (life.status === 'OPEN') return refuse('ballot/not-closed')
  if (life.status !== 'CLOSING') return ok(life)
  return isGraceOver(life, at) ? ok({ ...life, status: 'CLOSED' }) : refuse('ballot/closing')
}

const count = (life: BallotLife): Result<BallotLife, BallotRefusal> => {
  if (life.status === 'CANCELLED') return refuse('ballot/cancelled')
  if (life.status === 'CLOSING') return refuse('ballot/closing')
  if (life.status === 'OPEN') return refuse('ballot/not-closed')
  return ok({ ...life, status: 'COUNTED' })
}

const cancel = (life: BallotLife, reason: string): Result<BallotLife, BallotRefusal> => {
  if (life.status === 'COUNTED') return refuse('ballot/already-counted')
  if (life.status === 'CANCELLED') return ok(life)
  return reason.trim() === '' ? refuse('ballot/cancel-needs-reason') : ok({ ...life, status: 'CANCELLED', cancelReason: reason.trim() })
}
