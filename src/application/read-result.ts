import { ballotCard, countSignaturesOf, passedOnOf } from '#domain/meeting/ballot-card.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { ok, refuse } from '#domain/result.ts'
import type { MeetingDeps } from './live-meetings.ts'

/** A published result with all its rows, for everybody in the meeting. */
export async function readResult({ ports, meetings }: MeetingDeps, seat: Seat, ballotId: string) {
  const meeting = await meetings.recent(seat.meetingId)
  const ballot = meeting?.ballots.find(({ id }) => id === ballotId)
  if (!meeting || !ballot) return refuse('meeting/no-such-ballot' as const)
  if (!ballot.result) return refuse('ballot/not-counted' as const)
  const words = await ports.stores.ballots.recounts(ballotId)
  const recounts = { ballotId, ...words, phones: ballot.result.phonesAtPublication }
  const { cellName, upperName } = await meetings.surroundings(meeting)
  return ok({
    ballot: ballotCard(meeting, ballot),
    result: ballot.result,
    recounts,
    place: { cellName, upperName },
    countSignatures: countSignaturesOf(meeting, ballot),
    passedOn: passedOnOf(meeting, ballot),
  })
}
