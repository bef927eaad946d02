import type { Seat } from '#domain/meeting/seat.ts'
import { type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { takeSeatFast } from './take-seat.ts'

/** The seat in the meeting that holds this ballot. An unknown ballot and another cell's look the same. */
export async function takeBallotSeat(deps: MeetingDeps, actor: Actor, ballotId: string): Promise<Result<Seat, 'ballot/unknown'>> {
  const ballot = await deps.meetings.ballots.find(ballotId)
  if (!ballot) return refuse('ballot/unknown')
  const seat = await takeSeatFast(deps, actor, ballot.meetingId)
  return seat.ok ? seat : refuse('ballot/unknown')
}
