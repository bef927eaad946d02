import { enoughOfEachKind } from '#domain/ballot/printed-papers.ts'
import type { BallotRefusal } from '#domain/ballot/refusals.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { ruleSetOf } from './ballot-result.ts'
import { submitCommand } from './command-meeting.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { Commanded } from './meeting-queue.ts'
import type { Refusal } from './refusal.ts'

/**
 * Ends the taking; papers under way are collected for the seconds of the rule set, by the database's clock. Refused with one or two papers
 * of a kind out: taking goes on until there are enough, or none.
 */
export async function closeBallot(deps: MeetingDeps, seat: Seat, ballotId: string): Promise<Result<Commanded, Refusal>> {
  const ballot = await deps.meetings.ballots.find(ballotId)
  if (!ballot) return refuse('ballot/unknown')
  const { graceSeconds } = ruleSetOf(ballot)
  const closed = await submitCommand(
    deps,
    seat,
    { type: 'closeBallot', ballotId, graceSeconds },
    { changes: () => [{ kind: 'closeBallot', ballotId, graceSeconds }], whenChangeRefused: 'ballot/not-open' },
  )
  if (!closed.ok && closed.refusal === 'ballot/not-open') return whyNot(deps, ballotId)
  if (closed.ok) deps.ports.publisher.turnoutChanged(ballotId, seat.meetingId)
  return closed
}

/** The store refused: because of the papers taken, or because the ballot is not open any more. */
async function whyNot({ ports }: MeetingDeps, ballotId: string): Promise<Result<never, Refusal>> {
  const enough = await areEnough({ ports }, ballotId)
  return enough.ok ? refuse('ballot/not-open') : enough
}

/** Whether papers of both kinds are enough to hide in, as they were taken until now. */
export async function areEnough({ ports }: Pick<MeetingDeps, 'ports'>, ballotId: string): Promise<Result<true, BallotRefusal>> {
  const turnout = await ports.stores.ballots.turnout(ballotId)
  return turnout ? enoughOfEachKind(turnout.issued, turnout.printed) : ok(true)
}
