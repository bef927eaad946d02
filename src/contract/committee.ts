import { z } from 'zod'
import type { Decision } from '#domain/classification/decide-level.ts'
import type { OrderProblem } from '#domain/classification/decision-order.ts'
import type { CapRule, CapState } from '#domain/classification/excellent-cap.ts'
import type { ExcellentShares } from '#domain/classification/excellent-shares.ts'
import type { IgnoredRegistration } from '#domain/classification/ignored-registration.ts'
import type { Level } from '#domain/classification/levels.ts'
import type { Mismatch } from '#domain/classification/mismatches.ts'
import type { Proposal } from '#domain/classification/proposed-level.ts'
import type { DecisionOrderRule, ScoreGate } from '#domain/classification/rule-set.ts'
import type { YearScore } from '#domain/classification/score-gate.ts'
import type { ScoredBy } from '#domain/classification/score-sheet.ts'
import type { SentBack, SentBackState } from '#domain/classification/sent-back.ts'
import type { Block, PlainBlock } from '#domain/document/party-document.ts'
import type { PromiseLine } from '#domain/notebook/promised-and-done.ts'
import type { WorkKind } from '#domain/organization/types.ts'
import type { AppealToRead } from './appeal.ts'
import { day, identifier, level, mayBeEmpty, text, year } from './fields.ts'

export const boardInput = z.strictObject({ unitId: identifier, year: year.optional() })

export const fileInput = z.strictObject({ unitId: identifier, memberId: identifier, year })

export const decideInput = z.strictObject({
  unitId: identifier,
  year,
  number: text(60),
  decidedOn: day,
  /** Name and title. */
  signedBy: text(160),
  items: z
    .array(
      z.strictObject({
        cellId: identifier,
        memberId: identifier,
        level,
        reason: mayBeEmpty(1000).nullable(),
        /** The standing decision that this line replaces; null for a first decision. */
        revokesId: identifier.nullable(),
      }),
    )
    .min(1, 'field/required')
    .max(2000),
})

export const sendBackInput = z.strictObject({
  unitId: identifier,
  year,
  reason: text(1000),
  items: z
    .array(z.strictObject({ cellId: identifier, memberId: identifier }))
    .min(1, 'field/required')
    .max(500),
})

export const withdrawSentBackInput = z.strictObject({ unitId: identifier, cellId: identifier, id: identifier, text: mayBeEmpty(1000) })

/** One member's classification file as the deciding committee reads it; every reading of it is on record. */
export type BoardRow = {
  cellId: string
  cellName: string
  memberId: string
  name: string
  selfLevel: Level | null
  committeeLevel: Level | null
  /** The state's own classification of a civil servant or public employee (rule 24). */
  stateLevel: Level | null
  /** What was registered by its result, and in how many months something was written of it. */
  promised: { line: PromiseLine; months: number }
  /** The level seems to pass over the registration, and nobody said why (Quận 8). */
  ignored: IgnoredRegistration | null
  /** The cell committee's reason for that level; empty: none. */
  registrationWord: string
  /** How often the reviews of the cell's norms named the member; null where it has none. */
  norms: { praised: number; reminded: number } | null
  /** Of the full sheet: the cell committee's, else the member's own. */
  score: (YearScore & { by: ScoredBy }) | null
  /** The level that the score allows. */
  scoreLevel: Level | null
  /** What does not go together with the cell's vote. */
  mismatches: Mismatch[]
  /** Member, cell committee and cell name the same level, and nothing speaks against it. */
  agrees: boolean
  /** The cell's proposal; null while the cell has not voted on the member, or shows counts only. */
  proposal: Proposal
  /** True once a counted ballot of a closed meeting has a row for the member. */
  voted: boolean
  votedOn: string | null
  figures: Record<string, number> | null
  base: number | null
  /** Where EXCELLENT was asked on a second sheet: who agreed, over which base. */
  secondSheet: { agree: number; base: number } | null
  excellentVotes: number
  /** Nobody's level had a majority, and the cell committee passes the counts on: its reason. */
  passedOnBecause: string | null
  commended: boolean
  decided: { decisionId: string; level: Level; number: string; decidedOn: string; signedBy: string; reason: string | null } | null
  /** The last time it went back to the cell, and what came of it. */
  sentBack: SentBackLine | null
  /** The last one that was not withdrawn. */
  appeal: AppealToRead | null
}

/** The EXCELLENT against the cap under the rule set in force, and the shares that reports print. */
export type CapLine = CapState & { shares: ExcellentShares }

/** `before`: what the cell had proposed; null where it has not voted since. */
export type SentBackLine = Pick<SentBack, 'id' | 'at' | 'byName' | 'reason' | 'settled'> & { state: SentBackState; before: Proposal }

export type CommitteeBoard = {
  unitId: string
  unitName: string
  year: number
  /** That its cells have reviewed, the latest first. */
  years: number[]
  cells: {
    cellId: string
    name: string
    members: number
    voted: number
    decided: number
    ignored: number
    /** Sent back, and waiting for the cell. */
    sentBack: number
    meetingClosedOn: string | null
  }[]
  rows: BoardRow[]
  /** What the cells proposed; advisory. `perCell` is there where the rule set counts the cap cell by cell. */
  proposed: CapLine
  decided: CapLine
  perCell: { cellId: string; rule: CapRule; proposed: CapLine; decided: CapLine }[] | null
  /** That holds over the whole organisation. */
  capRule: CapRule
  /** Who signs as a rule: name and title; empty where nobody holds the office. */
  signer: string
  /** What comes before the decision and is not done; whether that warns or refuses. */
  order: { rule: DecisionOrderRule; problems: OrderProblem[] }
  /** Rule 26; null where the rule set knows no score. */
  scoreGates: readonly ScoreGate[] | null
  /** Candidates for EXCELLENT by their EXCELLENT votes; more than one on a place is a tie and stays one. Nothing is picked. */
  places: {
    place: number
    votes: number
    candidates: { cellId: string; memberId: string; name: string; cellName: string; base: number }[]
  }[]
  /** The reader may decide: the unit is the grassroots organisation. */
  mayDecide: boolean
}

/** committee.decisions: each a document with its list, the latest first. */
export type DecisionsPage = {
  unitId: string
  unitName: string
  year: number
  years: number[]
  documents: {
    number: string
    decidedOn: string
    signedBy: string
    recordedBy: string
    recordedAt: string
    lines: DecisionListLine[]
  }[]
}

type OtherDecision = { number: string; decidedOn: string; level: Level }

/** `stands`: no later decision took its place. */
export type DecisionListLine = {
  decisionId: string
  memberId: string
  name: string
  cellId: string
  cellName: string
  level: Level
  reason: string | null
  stands: boolean
  replaces: OtherDecision | null
  replacedBy: OtherDecision | null
}

/** committee.file: one member's classification file; each opening is on record by name. */
export type ClassificationFile = {
  unitId: string
  unitName: string
  year: number
  row: BoardRow
  signer: string
  bornOn: string | null
  post: string | null
  workKind: WorkKind
  /** The review as it was handed in, in the words of the form; null where there is none. */
  review: Block[] | null
  /** What was written month by month, oldest first. */
  months: { id: string; kind: 'REFLECTION' | 'MONTHLY_REMARK'; at: string; byName: string; title: string; blocks: PlainBlock[] }[]
  /** The board's seal, by which anyone may recount; what the cell had proposed in earlier sessions. */
  vote: { seal: string; earlier: { at: string; proposal: Proposal }[] } | null
  /** The oldest first. */
  appeals: AppealToRead[]
  /** Of the year, the latest first; those revoked too. */
  decisions: Decision[]
  /** Decided levels of other years. */
  years: { year: number; level: Level }[]
}

export type Decided = { decided: number }
