import { type PrintedFigures, soundFigures } from '#domain/ballot/printed-papers.ts'
import type { BallotRefusal } from '#domain/ballot/refusals.ts'
import { isOnCountingTeam } from '#domain/meeting/may-count.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { placeOf } from './hand-printed.ts'
import type { MeetingDeps } from './live-meetings.ts'

type Counted = PrintedFigures & { ballotId: string }

/**
 * The count of the printed papers by one of the counting team, typed in alone after the closing; entered again it replaces the former. It must add up in itself
 * (rules 18, 20); whether it agrees with the other's is asked at the count.
 */
export async function enterPrinted(deps: MeetingDeps, seat: Seat, { ballotId, ...figures }: Counted): Promise<Result<null, BallotRefusal>> {
  const place = await placeOf(deps, seat, ballotId)
  if (!place.ok) return place
  if (!isOnCountingTeam(place.value.meeting, seat.memberId)) return refuse('ballot/not-on-counting-team')
  const { ballots } = deps.ports.stores
  const sound = soundFigures(place.value.ballot, (await ballots.printedTakers(ballotId)).length, figures)
  if (!sound.ok) return sound
  const { collected, invalid, tally } = sound.value
  const outcome = await ballots.enterPrinted(ballotId, { enteredBy: seat.memberId, collected, invalid, tally })
  if (outcome !== 'entered') return refuse(await whyNotEntered(deps, ballotId))
  await note(deps, seat, { act: 'printed-count-entered', ballotId, collected, invalid })
  return ok(null)
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
  if (outcome !== 'withdrawn') return refuse(await whyNotEntered(deps, ballotId))
  await note(deps, seat, { act: 'printed-count-withdrawn', ballotId, enteredBy: whose })
  return ok(null)
}

type CountAct = { act: 'printed-count-entered' | 'printed-count-withdrawn'; ballotId: string } & Record<string, string | number>

/** Every entry stays on record, also one that was replaced or taken back; figures of rows do not, for cancelled papers burn unread. */
async function note({ ports: { stores, clock, chance } }: MeetingDeps, seat: Seat, { act, ...about }: CountAct): Promise<void> {
  const { cellId, personId: actorId } = seat
  await stores.audit.note({ cellId, id: chance.cellRowId(cellId), at: clock.now(), actorId, act, about })
}

/** While papers are still handed out nothing can have been collected; once counted or cancelled it is final. */
async function whyNotEntered({ ports }: MeetingDeps, ballotId: string): Promise<BallotRefusal> {
  const status = (await ports.stores.ballots.find(ballotId))?.status
  if (status === 'COUNTED') return 'ballot/already-counted'
  return status === 'CANCELLED' ? 'ballot/cancelled' : 'ballot/not-closed'
}
