import type { Seat } from '#domain/meeting/seat.ts'
import { type Result, refuse } from '#domain/result.ts'
import { ruleSetOf } from './ballot-result.ts'
import { submitCommand } from './command-meeting.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { Commanded } from './meeting-queue.ts'
import type { Refusal } from './refusal.ts'

/** Ends the taking; papers under way are collected for the seconds of the rule set, by the database's clock. */
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
  if (closed.ok) deps.ports.publisher.turnoutChanged(ballotId, seat.meetingId)
  return closed
}
