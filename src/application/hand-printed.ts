import { mayBeHanded } from '#domain/ballot/entitlement.ts'
import type { BallotRefusal } from '#domain/ballot/refusals.ts'
import { mayCountPapers } from '#domain/meeting/may-count.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { convenedMember, isPresent } from '#domain/meeting/roll-call.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { BallotRecord } from './ports/ballots.ts'

type To = { ballotId: string; memberId: string }
type Answer = Result<null, BallotRefusal>

/**
 * The counting team or whoever steers notes against the list that a member was handed a printed paper, as a signature would. Like taking by
 * phone it is no event of the meeting. Noted twice is noted once.
 */
export async function handPrinted(deps: MeetingDeps, seat: Seat, { ballotId, memberId }: To): Promise<Answer> {
  const place = await placeOf(deps, seat, ballotId)
  if (!place.ok) return place
  const { meeting, ballot } = place.value
  const allowed = mayBeHanded(
    { status: statusIn(meeting, ballotId), voters: ballot.voters, printedOnly: ballot.printedOnly },
    { memberId, official: convenedMember(meeting, memberId)?.standing === 'OFFICIAL', present: isPresent(meeting, memberId) },
  )
  if (!allowed.ok) return allowed
  if (!mayHaveOnPaper(meeting, ballotId, memberId)) return refuse('ballot/not-marked-for-paper')
  const noted = await deps.ports.stores.ballots.handPrinted(ballotId, memberId)
  if (noted === 'phone') return refuse('ballot/took-phone-paper')
  if (noted === 'not-open') return refuse('ballot/not-open')
  if (noted === 'handed') deps.ports.publisher.turnoutChanged(ballotId, meeting.id)
  return ok(null)
}

/** Who votes on paper was marked before the opening, so that there are enough to hide in; on printed papers alone it is everybody. */
function mayHaveOnPaper(meeting: Meeting, ballotId: string, memberId: string): boolean {
  const ballot = meeting.ballots.find(({ id }) => id === ballotId)
  return ballot !== undefined && (ballot.printedOnly || ballot.paperVoterIds.includes(memberId))
}

/** A mistaken note taken back, or a printed paper handed back unused, while the ballot is open. */
export async function takeBackPrinted(deps: MeetingDeps, seat: Seat, { ballotId, memberId }: To): Promise<Answer> {
  const place = await placeOf(deps, seat, ballotId)
  if (!place.ok) return place
  const outcome = await deps.ports.stores.ballots.takeBackPrinted(ballotId, memberId)
  if (outcome === 'not-open') return refuse('ballot/closing')
  if (outcome === 'taken-back') deps.ports.publisher.turnoutChanged(ballotId, place.value.meeting.id)
  return ok(null)
}

/** The meeting and ballot for one who hands out and counts; to everybody else it says who does. */
export async function placeOf(
  deps: MeetingDeps,
  seat: Seat,
  ballotId: string,
): Promise<Result<{ meeting: Meeting; ballot: BallotRecord }, BallotRefusal>> {
  const [ballot, meeting] = await Promise.all([deps.meetings.ballots.find(ballotId), deps.meetings.load(seat.meetingId)])
  if (!ballot || !meeting) return refuse('ballot/unknown')
  return mayCountPapers(meeting, seat.memberId) ? ok({ meeting, ballot }) : refuse('ballot/not-on-counting-team')
}

/** As the log says: that a closing ballot is closed concerns casting alone. */
const statusIn = (meeting: Meeting, ballotId: string) => meeting.ballots.find(({ id }) => id === ballotId)?.status ?? 'CANCELLED'
