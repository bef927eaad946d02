import { z } from 'zod'
import type { CountDifference, PrintedFigures } from '#domain/ballot/printed-papers.ts'
import type { BallotRefusal } from '#domain/ballot/refusals.ts'
import type { BallotRow, BallotStatus, Beside, ClosedLevel, Layout, PublicRow } from '#domain/ballot/types.ts'
import type { OffBallotReason } from '#domain/classification/eligibility.ts'
import { mark, rowKey } from './ballot-box.ts'
import { choice, identifier as id, mayBeEmpty } from './fields.ts'

const reason = mayBeEmpty(1000)

export const ballotKind = choice('CLASSIFICATION', 'EXCELLENT', 'COMMENDATION', 'REHEARSAL')

export const previewInput = z.strictObject({ meetingId: id, kind: ballotKind })
/**
 * `reason` is asked for a second round; `unsafeAccepted` is the chair's word on PostgreSQL settings that would log values; `printedOnly` opens
 * it on printed papers alone; `whole` is a second round over everybody, not only those without a level; `nominees` are those of a second sheet,
 * in place of the ones proposed; `paperVoters` vote on a printed paper, marked before the opening.
 */
export const openBallotInput = z.strictObject({
  meetingId: id,
  kind: ballotKind,
  reason: reason.nullable(),
  unsafeAccepted: z.boolean().optional(),
  printedOnly: z.boolean().optional(),
  whole: z.boolean().optional(),
  nominees: z.array(id).max(200).optional(),
  paperVoters: z.array(id).max(300).optional(),
})
export const ballotOnly = z.strictObject({ ballotId: id })
/** `oneByOne`: the wall shows no row of the result until the chair does. */
export const countBallotInput = z.strictObject({ ballotId: id, oneByOne: z.boolean().optional() })
export const cancelBallotInput = z.strictObject({ ballotId: id, reason })
export const reportRecountInput = z.strictObject({ ballotId: id, agreed: z.boolean() })

export const printedPaperInput = z.strictObject({ ballotId: id, memberId: id })
const figure = z.int({ error: 'field/out-of-range' }).min(0, 'field/out-of-range').max(1000, 'field/out-of-range')
/** One person's count of the printed papers: every row with the papers of each mark; a mark left out is zero. */
export const enterPrintedInput = z.strictObject({
  ballotId: id,
  collected: figure,
  invalid: figure,
  tally: z.record(rowKey, z.partialRecord(mark, figure)),
})
/** Null: one's own. Whoever steers may also take back another's. */
export const withdrawPrintedInput = z.strictObject({ ballotId: id, enteredBy: id.nullable() })

/** Before opening: what the sheet will hold, who is not on it and why, and what still stands in the way. */
export type BallotPreview = {
  kind: z.infer<typeof ballotKind>
  layout: Layout
  title: string
  rows: BallotRow[]
  /** CLASSIFIED: the cell has agreed on a level of the year in an earlier meeting. */
  without: { memberId: string; name: string; why: OffBallotReason | 'CLASSIFIED' }[]
  /** K of CHOOSE_UP_TO_K, from the rule set. */
  atMost: number | null
  /** Of a second sheet: who may stand on it, and who is proposed for it; null for every other ballot. */
  eligible: (Pick<Beside, 'selfLevel' | 'committeeLevel'> & { memberId: string; name: string; proposed: boolean })[] | null
  base: number
  majority: number
  presentInBase: number
  needed: number
  /** Codes of PostgreSQL settings that would log values. */
  unsafeSettings: string[]
  /** A ballot of this kind was held or cancelled before: opening takes a reason. */
  secondRound: boolean
  /** The year's levels were voted on in an earlier meeting: this sheet holds those who had none. */
  supplementary: boolean
  /** Null when it may open now. */
  refusal: BallotRefusal | null
  /** The same for opening it on printed papers alone, which needs no safe address. */
  printedRefusal: BallotRefusal | null
}

export type BallotOpened = { ballotId: string; code: string; version: number }

/** What stands beside each row while one marks it. `guessable`: so few voters that others may guess (E < 5). */
export type BallotSheet = {
  ballotId: string
  meetingId: string
  kind: z.infer<typeof ballotKind>
  layout: Layout
  title: string
  status: BallotStatus
  code: string
  rows: (Pick<BallotRow, 'key' | 'label' | 'memberId' | 'beside'> & {
    closed: readonly ClosedLevel[]
    /** Why the cell committee nominated, on a commendation ballot. */
    reason: string | null
  })[]
  guessable: boolean
  /** The place allows to take over the cell committee's proposal for the rows not marked yet. */
  fillAsProposed: boolean
}

/** Who votes on a printed paper and who has it, for whoever hands them out. Who has cast by phone, nobody can know. */
export type PrintedVoter = { memberId: string; name: string; present: boolean; paper: 'PRINTED' | 'PHONE' | null }

/** Where the printed papers of a ballot stand: for the counting team, whoever steers, and the cell committee. */
export type PrintedState = {
  ballotId: string
  meetingId: string
  kind: z.infer<typeof ballotKind>
  title: string
  status: BallotStatus
  printedOnly: boolean
  layout: Layout
  atMost: number | null
  rows: PublicRow[]
  voters: PrintedVoter[]
  printed: number
  byPhone: number
  /** What closing would be refused for now: one or two papers of a kind. */
  tooFew: BallotRefusal | null
  /** The counting team's page, as a phone reaches it. */
  countUrl: string
  /** Who asks. */
  memberId: string
  /** On the counting team or steering: hands out. */
  mayCount: boolean
  /** On the counting team: enters a count. */
  onTeam: boolean
  /** Steering: may take back anybody's count. */
  steers: boolean
  /** Who has entered a count, by name. */
  entries: { memberId: string; name: string }[]
  /** Null until two are in. */
  agreed: boolean | null
  /** One's own count, and only beside it where another's parts from it. */
  own: PrintedFigures | null
  differences: { memberId: string; name: string; where: CountDifference[] }[]
}

/** What a sheet to print bears, and the list to sign. */
export type PrintableSheet = {
  kind: z.infer<typeof ballotKind>
  layout: Layout
  title: string
  atMost: number | null
  year: number
  cellName: string
  upperName: string
  rows: (PublicRow & { closed: readonly ClosedLevel[]; beside: BallotRow['beside'] })[]
  /** In the order of Vietnamese names. */
  voters: string[]
  printedOnly: boolean
  /** Printed before the ballot opened: rows may still change. */
  draft: boolean
}
