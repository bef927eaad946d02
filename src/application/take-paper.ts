import { mayTake } from '#domain/ballot/entitlement.ts'
import type { BallotRefusal } from '#domain/ballot/refusals.ts'
import { decide } from '#domain/meeting/decide.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { BallotRecord } from './ports/ballots.ts'

type Answer = Result<{ blindSignature: string }, BallotRefusal>

/**
 * A paper against a signature (design.md 4, step 2): the mark that this member took one is committed first, then the blinded message is
 * signed. The same message again gets the same signature, until the count; another one is refused. The number is never seen.
 */
export async function takePaper(deps: MeetingDeps, seat: Seat, sent: { ballotId: string; blinded: string }): Promise<Answer> {
  const ballot = await deps.meetings.ballots.find(sent.ballotId)
  if (!ballot) return refuse('ballot/unknown')
  const { keys, stores, publisher } = deps.ports
  if (!keys.mayBeSigned(ballot, sent.blinded)) return refuse('ballot/bad-blinded-message')
  const allowed = await mayTakeNow(deps, seat, ballot)
  if (!allowed.ok) return allowed
  if (await isOnPaper(deps, seat, ballot.id)) return refuse('ballot/marked-for-paper')
  const marked = await stores.ballots.markVoter(ballot.id, seat.memberId, keys.blindedHash(sent.blinded))
  if (marked === 'other') return secondDevice(deps, seat)
  if (marked === 'printed') return refuse('ballot/took-printed-paper')
  if (marked === 'not-open') return refuse('ballot/not-open')
  if (marked === 'marked') publisher.turnoutChanged(ballot.id, ballot.meetingId)
  const blindSignature = await keys.blindSign(ballot, sent.blinded)
  return blindSignature === null ? refuse('ballot/not-open') : ok({ blindSignature })
}

/** Marked before the opening to vote on a printed paper. */
async function isOnPaper({ meetings }: MeetingDeps, { meetingId, memberId }: Seat, ballotId: string): Promise<boolean> {
  const inLog = (await meetings.recent(meetingId))?.ballots.find(({ id }) => id === ballotId)
  return inLog?.paperVoterIds.includes(memberId) ?? false
}

/** The paper is on another device: that enters the meeting's log once a ballot, for the member to see. */
async function secondDevice({ meetings }: MeetingDeps, seat: Seat): Promise<Answer> {
  await meetings.submit(seat.meetingId, {
    decide(meeting, circumstance) {
      const since = meeting.ballots.at(-1)?.openedAt ?? ''
      const said = meeting.notices.some(({ memberId, kind, at }) => memberId === seat.memberId && kind === 'SECOND_DEVICE' && at >= since)
      const notice = { type: 'postNotice', memberId: seat.memberId, kind: 'SECOND_DEVICE', byName: seat.name } as const
      return said ? ok([]) : decide(meeting, notice, seat, circumstance)
    },
  })
  return refuse('ballot/already-taken')
}

/** Asked of the state this process knows; only before refusing is the log read, and whether this is a retry. */
async function mayTakeNow({ ports, meetings }: MeetingDeps, seat: Seat, ballot: BallotRecord): Promise<Result<true, BallotRefusal>> {
  const known = entitlement(await meetings.recent(seat.meetingId), seat, ballot, 'NOTHING')
  if (known.ok) return known
  const fresh = await meetings.load(seat.meetingId)
  const took = (await ports.stores.ballots.takers(ballot.id)).includes(seat.memberId)
  return entitlement(fresh, seat, ballot, took ? 'SAME' : 'NOTHING')
}

function entitlement(
  meeting: Meeting | null,
  { memberId }: Seat,
  ballot: BallotRecord,
  taken: 'NOTHING' | 'SAME',
): Result<true, BallotRefusal> {
  const inLog = meeting?.ballots.find(({ id }) => id === ballot.id)
  if (!meeting || !inLog) return refuse('ballot/unknown')
  const convened = meeting.convened.find((one) => one.memberId === memberId)
  return mayTake(
    { status: inLog.status, voters: ballot.voters, printedOnly: ballot.printedOnly },
    {
      memberId,
      official: convened?.standing === 'OFFICIAL',
      present: meeting.attendance[memberId]?.state === 'PRESENT',
      taken,
    },
  )
}
