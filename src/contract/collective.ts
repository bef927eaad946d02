import { z } from 'zod'
import type { CapState } from '#domain/classification/excellent-cap.ts'
import type { Level } from '#domain/classification/levels.ts'
import type { Proposal } from '#domain/classification/proposed-level.ts'
import type { ScoreGate } from '#domain/classification/rule-set.ts'
import type { CollectiveReport, CollectiveVote } from '#domain/collective/review.ts'
import { choice, day, draftText, identifier, level, mayBeEmpty, text, year } from './fields.ts'

const whole = z.int({ error: 'field/out-of-range' }).min(0, 'field/out-of-range').max(10_000, 'field/out-of-range')
const version = z.int().min(0)
/** As domain/collective/review.ts takes it; long enough for a report of several pages. */
const report = z.strictObject({
  results: draftText(8000),
  shortfalls: draftText(4000),
  causes: draftText(4000),
  remedies: draftText(4000),
  level: level.nullable(),
  score: z.strictObject({ score: whole, tasks: whole, onTime: whole, exceeded: whole }).nullable(),
})

export const collectiveInput = z.strictObject({ unitId: identifier, year: year.optional() })
export const collectiveReportInput = z.strictObject({ unitId: identifier, year, version, report })
export const collectiveVoteInput = z.strictObject({
  ...{ unitId: identifier, year, version, side: choice('own', 'upper') },
  vote: z.strictObject({
    figures: z.strictObject({ EXCELLENT: whole, GOOD: whole, SATISFACTORY: whole, NOT_COMPLETED: whole }),
    ...{ base: whole, heldOn: day, meeting: text(200) },
  }),
})
export const decideCollectivesInput = z.strictObject({
  ...{ unitId: identifier, year, number: mayBeEmpty(60), decidedOn: mayBeEmpty(20), signedBy: mayBeEmpty(120) },
  items: z
    .array(z.strictObject({ unitId: identifier, level, reason: mayBeEmpty(1000).nullable(), revokesId: identifier.nullable() }))
    .min(1, 'field/required')
    .max(500),
})

export type CountedVote = CollectiveVote & { proposal: Proposal }

type Reviewed = {
  handedIn: CollectiveReport | null
  handedInAt: string | null
  handedInBy: string | null
  ownVote: CountedVote | null
  upperVote: CountedVote | null
  /** What lies before the deciding committee. */
  proposal: Proposal
  decided: { decisionId: string; level: Level; number: string; decidedOn: string; reason: string | null; signedBy: string } | null
}

/** collective.own */
export type CollectivePage = Reviewed & {
  unitId: string
  unitName: string
  isCell: boolean
  upperName: string | null
  year: number
  today: string
  draft: CollectiveReport
  version: number
  /** Reviewed, not classified (21-HD/BTCTW). */
  tooNew: boolean
  scoreGates: readonly ScoreGate[] | null
  /** In which the cell may have voted. */
  meetings: { title: string; on: string }[]
}

export type CollectiveRow = Reviewed & {
  unitId: string
  name: string
  type: string
  isCell: boolean
  group: string
  version: number
  scoreLevel: Level | null
  /** The levels that do not agree. */
  mismatches: Level[]
  tooNew: boolean
  waitsForLower: boolean
}

/** collective.board */
export type CollectiveBoard = {
  unitId: string
  unitName: string
  year: number
  today: string
  rows: CollectiveRow[]
  scoreGates: readonly ScoreGate[] | null
  /** Who shares one cap; as proposed, and as decided. */
  groups: { group: string; unitIds: string[]; decided: CapState; proposed: CapState }[]
  /** Numbers of the documents of the year, the first first. */
  documents: string[]
}
