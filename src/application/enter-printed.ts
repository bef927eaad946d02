import { type PrintedFigures, soundFigures } from '#domain/ballot/printed-papers.ts'
import type { BallotRefusal } from '#domain/ballot/refusals.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { placeOf } from './hand-printed.ts'
import type { MeetingDeps } from './live-meetings.ts'

type Counted = PrintedFigures & { ballotId: string }

/**
 * One person's count of the printed papers, typed in alone after the closing; entered again it replaces the former. It must add up in itself
 * (rules 18, 20); whether it agrees with the other's is asked at the count.
 */
export async function enterPrinted(deps: MeetingDeps, seat: Seat, { ballotId, ...figures }: Counted): Promise<Result<null, BallotRefusal>> {
  const place = await placeOf(deps, seat, ballotId)
  if (!place.ok) return place
  const { ballots } = deps.ports.stores
  const sound = soundFigures(place.value.ballot, (await ballots.printedTakers(ballotId)).length, figures)
  if (!sound.ok) return sound
  const { collected, invalid, tally } = sound.value
  const outcome = await ballots.enterPrinted(ballotId, { enteredBy: seat.memberId, collected, invalid, tally })
  return outcome === 'entered' ? ok(null) : refuse(await whyNotEntered(deps, ballotId))
}

/** Takes a count back: one's own, or as the one who steers that of somebody who went away. */
export async function withdrawPrinted(
  deps: MeetingDeps,
  seat: Seat,
  { ballotId, enteredBy }: { ballotId: string; enteredBy: string | null },
): Promise<Result<null, BallotRefusal>> {
  const place = await placeOf(deps, seat, ballotId)
  if (!place.ok) return place
  const whose = enteredBy ?? seat.memberId
  if (whose !== seat.memberId && place.value.meeting.steering?.memberId !== seat.memberId) return refuse('ballot/not-steering')
  const outcome = await deps.ports.stores.ballots.withdrawPrinted(ballotId, whose)
  return outcome === 'withdrawn' ? ok(null) : refuse(await whyNotEntered(deps, ballotId))
}

/** While papers are still handed out nothing can have been collected; once counted or cancelled it is final. */
async function whyNotEntered({ ports }: MeetingDeps, ballotId: string): Promise<BallotRefusal> {
  const status = (await ports.stores.ballots.find(ballotId))?.status
  if (status === 'COUNTED') return 'ballot/already-counted'
  return status === 'CANCELLED' ? 'ballot/cancelled' : 'ballot/not-closed'
}
