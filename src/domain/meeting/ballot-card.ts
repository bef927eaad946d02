import { majorityOf } from '../organization/voting-base.ts'
import type { BallotResult, Meeting, MeetingBallot, ResultRow } from './meeting.ts'
import { convenedMember, nameOf } from './roll-call.ts'
import { pagesOf, rowsPerPage } from './shown.ts'
import type { BallotCard, ResultCard } from './view.ts'

/** What every screen may say of a ballot at any time: never who took, who cast, or a figure of the count. */
export const ballotCard = (meeting: Meeting, ballot: MeetingBallot): BallotCard => ({
  id: ballot.id,
  kind: ballot.kind,
  layout: ballot.layout,
  title: ballot.title,
  rowCount: ballot.rowCount,
  atMost: ballot.atMost,
  base: ballot.base,
  majority: majorityOf(ballot.base),
  code: ballot.code,
  status: ballot.status,
  reason: ballot.reason,
  printedOnly: ballot.printedOnly,
  unsafeSettings: ballot.unsafeSettings,
  countingHead: meeting.countingTeam ? nameOf(meeting, meeting.countingTeam.headId) : null,
})

/** The page of a published result that the wall shows. */
export function resultPage(meeting: Meeting, ballot: MeetingBallot, result: BallotResult): ResultCard {
  const { resultPage: page } = meeting
  const first = page * rowsPerPage
  const whole = wholeResult(meeting, ballot, result)
  return { ...whole, page, firstRow: first + 1, rows: whole.rows.slice(first, first + rowsPerPage) }
}

/** A published result with all of its rows. */
export const wholeResult = (meeting: Meeting, ballot: MeetingBallot, result: BallotResult): ResultCard => ({
  ballotId: ballot.id,
  kind: ballot.kind,
  title: ballot.title,
  issued: result.issued,
  collected: result.collected,
  valid: result.valid,
  invalid: result.invalid,
  base: result.base,
  majority: result.majority,
  summary: countOutcomes(result.rows),
  page: 0,
  pages: pagesOf(result.rows.length),
  firstRow: 1,
  totalRows: result.rows.length,
  rows: result.rows.map((row) => ({ ...row, isProbationary: isProbationary(meeting, row.memberId) })),
  seal: result.seal,
})

const isProbationary = (meeting: Meeting, memberId: string | null): boolean =>
  memberId !== null && convenedMember(meeting, memberId)?.standing === 'PROBATIONARY'

/** Rows whose counts alone are shown (rule 22) have no outcome and are in no sum. */
function countOutcomes(rows: readonly ResultRow[]): Record<string, number> {
  const outcomes: Record<string, number> = {}
  for (const { outcome } of rows) if (outcome !== null) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
  return outcomes
}
