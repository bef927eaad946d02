import { majorityOf } from '../organization/voting-base.ts'
import type { BallotResult, Meeting, MeetingBallot, ResultOrder, ResultRow } from './meeting.ts'
import type { PlacedRow } from './result-order.ts'
import { inResultOrder } from './result-order.ts'
import { convenedMember, nameOf } from './roll-call.ts'
import { pagesOf, rowsPerPage } from './shown.ts'

type Shown = 'id' | 'kind' | 'layout' | 'title' | 'rowCount' | 'atMost' | 'base' | 'code' | 'status' | 'reason' | 'printedOnly'

export type BallotCard = Pick<MeetingBallot, Shown> & {
  majority: number
  /** Settings of the database that log values, in spite of which the chair opened it. */
  unsafeSettings: string[]
  countingHead: string | null
}

/** `isProbationary`: as the member stood on the day. */
export type CardRow = PlacedRow & { isProbationary: boolean }

export type ResultCard = {
  ballotId: string
  kind: BallotCard['kind']
  title: string
  issued: number
  collected: number
  valid: number
  invalid: number
  base: number
  majority: number
  /** How many rows came to each outcome. */
  summary: Record<string, number>
  page: number
  pages: number
  /** Number of the first of `rows` in the whole list, from 1. */
  firstRow: number
  totalRows: number
  /** How the wall shows it, and how many rows so far; null: all. */
  order: ResultOrder
  shown: number | null
  rows: CardRow[]
  seal: string
}

/** One of the counting team of a counted ballot; `at` null until they have signed. */
export type CountSignature = { name: string; at: string | null }

/** Without a majority, and passed on with the counts. */
export type PassedOn = { names: string[]; memberIds: string[]; reason: string; byName: string; at: string }

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

/** The page of a published result that the wall shows, in the order and as far as the chair shows it; sums are of the rows shown. */
export function resultPage(meeting: Meeting, ballot: MeetingBallot, result: BallotResult): ResultCard {
  const { resultShow, resultPage: page } = meeting
  const shown = cardRows(meeting, result, resultShow.order).slice(0, resultShow.rows ?? result.rows.length)
  const first = page * rowsPerPage
  return {
    ...wholeResult(meeting, ballot, result),
    order: resultShow.order,
    shown: resultShow.rows,
    summary: countOutcomes(shown),
    page,
    pages: pagesOf(shown.length),
    firstRow: first + 1,
    rows: shown.slice(first, first + rowsPerPage),
  }
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
  order: 'NAME',
  shown: null,
  rows: cardRows(meeting, result, 'NAME'),
  seal: result.seal,
})

const isProbationary = (meeting: Meeting, memberId: string | null): boolean =>
  memberId !== null && convenedMember(meeting, memberId)?.standing === 'PROBATIONARY'

const cardRows = (meeting: Meeting, { rows }: BallotResult, order: ResultOrder): CardRow[] =>
  inResultOrder(rows, order).map((row) => ({ ...row, isProbationary: isProbationary(meeting, row.memberId) }))

/** Rows whose counts alone are shown (rule 22) have no outcome and are in no sum. */
function countOutcomes(rows: readonly ResultRow[]): Record<string, number> {
  const outcomes: Record<string, number> = {}
  for (const { outcome } of rows) if (outcome !== null) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
  return outcomes
}

/** Who counted, and who of them has signed the count. */
export const countSignaturesOf = (meeting: Meeting, { counters, countSignatures }: MeetingBallot): CountSignature[] =>
  counters.map((memberId) => ({
    name: nameOf(meeting, memberId),
    at: countSignatures.find((one) => one.memberId === memberId)?.at ?? null,
  }))

/** Whose counts the cell committee passes on, by name. */
export const passedOnOf = (meeting: Meeting, { passedOn }: MeetingBallot): PassedOn[] =>
  passedOn.map(({ memberIds, reason, byName, at }) => ({
    names: memberIds.map((id) => nameOf(meeting, id)),
    memberIds,
    reason,
    byName,
    at,
  }))
