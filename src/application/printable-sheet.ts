import type { BallotKind, BallotRow } from '#domain/ballot/types.ts'
import { mayCountPapers } from '#domain/meeting/may-count.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { entitlement } from '#domain/meeting/quorum.ts'
import { namesInOrder } from '#domain/meeting/roll-call.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { ok, refuse } from '#domain/result.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { gatherBallotFacts, preparedSheet } from './prepare-ballot.ts'

/** The sheet of an open ballot as it is printed, and the list against which papers are handed out. For who counts and the cell committee. */
export async function printableSheet(deps: MeetingDeps, seat: Seat, ballotId: string) {
  const [ballot, meeting] = await Promise.all([deps.ports.stores.ballots.find(ballotId), deps.meetings.load(seat.meetingId)])
  if (!ballot || !meeting || !mayPrint(meeting, seat)) return refuse('ballot/unknown' as const)
  const { kind, layout, title, atMost, rows, voters, printedOnly } = ballot
  return ok({
    ...(await headOf(deps, meeting)),
    kind,
    layout,
    title,
    atMost,
    rows: rowsOf(rows),
    voters: namesInOrder(meeting, voters),
    printedOnly,
    draft: false,
  })
}

/** The same before opening, for a hall without a printer: it may still change with who comes. */
export async function printablePreview(deps: MeetingDeps, seat: Seat, kind: BallotKind) {
  const meeting = await deps.meetings.load(seat.meetingId)
  if (!meeting || !mayPrint(meeting, seat)) return refuse('meeting/not-found' as const)
  const { layout, title, atMost, rows } = preparedSheet(await gatherBallotFacts(deps, meeting), meeting, { kind })
  const voters = namesInOrder(meeting, entitlement(meeting).voterIds)
  return ok({ ...(await headOf(deps, meeting)), kind, layout, title, atMost, rows: rowsOf(rows), voters, printedOnly: false, draft: true })
}

const mayPrint = (meeting: Meeting, seat: Seat): boolean => seat.isCellCommittee || mayCountPapers(meeting, seat.memberId)

async function headOf({ meetings }: MeetingDeps, meeting: Meeting) {
  const { cellName, upperName } = await meetings.surroundings(meeting)
  return { cellName, upperName, year: meeting.year }
}

const rowsOf = (rows: readonly BallotRow[]) =>
  rows.map(({ key, label, marks, closed, beside }) => ({ key, label, marks: [...marks], closed, beside }))
