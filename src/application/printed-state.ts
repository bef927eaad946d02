import { agreedEntry, differencesOf, enoughOfEachKind, isSameCount, type PrintedEntry } from '#domain/ballot/printed-papers.ts'
import { publicRows } from '#domain/ballot/rows.ts'
import { isOnCountingTeam, mayCountPapers } from '#domain/meeting/may-count.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { inRollCallOrder, isPresent, nameOf } from '#domain/meeting/roll-call.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { ok, refuse } from '#domain/result.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { BallotRecord } from './ports/ballots.ts'

/**
 * Where the printed papers stand: who was handed one, and who has entered a count. Nobody sees a figure of another's count before their own
 * is in, and then only where the two part.
 */
export async function printedState(deps: MeetingDeps, seat: Seat, ballotId: string) {
  const { ballots } = deps.ports.stores
  const [ballot, meeting] = await Promise.all([ballots.find(ballotId), deps.meetings.load(seat.meetingId)])
  if (!ballot || !meeting) return refuse('ballot/unknown' as const)
  const mayCount = mayCountPapers(meeting, seat.memberId)
  if (!mayCount && !seat.isCellCommittee) return refuse('ballot/not-on-counting-team' as const)
  const [takers, printed, entries] = await Promise.all([
    ballots.takers(ballotId),
    ballots.printedTakers(ballotId),
    ballots.printedEntries(ballotId),
  ])
  const byPhone = takers.length - printed.length
  const enough = enoughOfEachKind(byPhone, printed.length)
  const { meetingId, kind, title, status, printedOnly, layout, atMost, rows } = ballot
  return ok({
    ballotId,
    ...{ meetingId, kind, title, status, printedOnly, layout, atMost },
    rows: publicRows(rows),
    voters: votersOf(meeting, ballot, { takers, printed }),
    printed: printed.length,
    byPhone,
    tooFew: enough.ok ? null : enough.refusal,
    countUrl: deps.ports.addresses.count(ballotId),
    memberId: seat.memberId,
    mayCount,
    onTeam: isOnCountingTeam(meeting, seat.memberId),
    steers: meeting.steering?.memberId === seat.memberId,
    ...countsFor(seat, { meeting, ballot, issued: printed.length, entries }),
  })
}

/** Of the frozen list those who vote on paper, in the order in which people look for a name. */
function votersOf(meeting: Meeting, ballot: BallotRecord, { takers, printed }: { takers: string[]; printed: string[] }) {
  const paperOf = (memberId: string) => {
    if (printed.includes(memberId)) return 'PRINTED' as const
    return takers.includes(memberId) ? ('PHONE' as const) : null
  }
  const marked = meeting.ballots.find(({ id }) => id === ballot.id)?.paperVoterIds ?? []
  return inRollCallOrder(meeting.convened)
    .filter(({ memberId }) => ballot.voters.includes(memberId))
    .filter(({ memberId }) => ballot.printedOnly || marked.includes(memberId))
    .map(({ memberId, name }) => ({ memberId, name, present: isPresent(meeting, memberId), paper: paperOf(memberId) }))
}

type Counts = { meeting: Meeting; ballot: BallotRecord; issued: number; entries: PrintedEntry[] }

function countsFor(seat: Seat, { meeting, ballot, issued, entries }: Counts) {
  const who = ({ enteredBy }: PrintedEntry) => ({ memberId: enteredBy, name: nameOf(meeting, enteredBy) })
  const mine = entries.find(({ enteredBy }) => enteredBy === seat.memberId) ?? null
  const parting = mine ? entries.filter((entry) => !isSameCount(mine, entry)) : []
  return {
    entries: entries.map(who),
    agreed: entries.length < 2 ? null : agreedEntry(ballot, issued, entries).ok,
    own: mine && { collected: mine.collected, invalid: mine.invalid, tally: mine.tally },
    differences: mine ? parting.map((entry) => ({ ...who(entry), where: differencesOf(ballot.rows, mine, entry) })) : [],
  }
}
