import { z } from 'zod'
import type { Level } from '#domain/classification/levels.ts'
import type { ScoreGate } from '#domain/classification/rule-set.ts'
import type { ScoreSheet, ScoreTemplate } from '#domain/classification/score-sheet.ts'
import { identifier, year } from './fields.ts'

export const myYearInput = z.strictObject({ cellId: identifier.optional(), year: year.optional() })
export const memberYearInput = z.strictObject({ cellId: identifier, memberId: identifier, year })
export const myScoresInput = z.strictObject({ cellId: identifier, year })

const points = z.number().min(-10_000).max(10_000).nullable()

/** `memberId` null: one's own sheet. `version` is the one the writer last saw, 0 for none. What is out of range is said field by field. */
export const saveScoreSheetInput = z.strictObject({
  cellId: identifier,
  memberId: identifier.nullable(),
  year,
  version: z.int().min(0),
  sheet: z.strictObject({
    templateUnitId: z.string().max(120),
    templateVersion: z.int().min(0),
    points: z.record(z.string().min(1).max(60), points),
    tasks: z.strictObject({ all: points, onTime: points, exceeded: points }),
  }),
})

export type SavedSheet = { sheet: ScoreSheet; version: number; recordedAt: string }

/** score.mine, score.ofMember: the member's sheet beside the cell committee's. What level they allow is computed where it is shown. */
export type Scores = {
  year: number
  template: ScoreTemplate
  /** Whose template; empty: the shipped one. */
  templateUnitId: string
  self: SavedSheet | null
  /** For the member: null until the meeting has closed. */
  committee: SavedSheet | null
  /** As handed in, and as the cell committee proposes: what the score is held against. */
  selfLevel: Level | null
  committeeLevel: Level | null
  /** Null where the rule set knows no score. */
  gates: readonly ScoreGate[] | null
  /** Concluded shortfalls that are not remedied: EXCELLENT asks for none. */
  unremedied: number
  /** The meeting has closed: the member's own sheet stays as it is. */
  frozen: boolean
}
