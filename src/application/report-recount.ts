import type { Seat } from '#domain/meeting/seat.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { MeetingDeps } from './live-meetings.ts'

type Report = { ballotId: string; agreed: boolean }

/** A phone's word on its recount, once a member, without saying whether it cast. Everybody convened may recount. */
export async function reportRecount(
  { ports }: MeetingDeps,
  seat: Seat,
  { ballotId, agreed }: Report,
): Promise<Result<null, 'ballot/unknown' | 'ballot/not-counted'>> {
  const ballot = await ports.stores.ballots.find(ballotId)
  if (!ballot) return refuse('ballot/unknown')
  if (ballot.status !== 'COUNTED') return refuse('ballot/not-counted')
  await ports.stores.ballots.reportRecount(ballotId, seat.memberId, agreed)
  ports.publisher.recountsChanged(ballotId, ballot.meetingId)
  return ok(null)
}
