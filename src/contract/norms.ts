import { z } from 'zod'
import type { NormList, NormReview, NormRhythm } from '#domain/norms/norms.ts'
import type { EmulationQuarter, Quarter } from '#domain/norms/quarter.ts'
import type { NormFigure } from '#domain/norms/result.ts'
import { choice, day, identifier, mayBeEmpty, text, year } from './fields.ts'

export const cellNormsInput = z.strictObject({ cellId: identifier, year: year.nullable() })
export const unitNormsInput = z.strictObject({ unitId: identifier, year: year.nullable() })

/** `saved`: the version that was edited, 0 for the first. A line's `id` is null while it is new. */
export const setNormsInput = z.strictObject({
  cellId: identifier,
  saved: z.int(),
  title: text(150),
  rhythm: choice('WEEKLY', 'MONTHLY'),
  norms: z.array(z.strictObject({ id: identifier.nullable(), text: mayBeEmpty(120) })).max(50),
})

export const reviewNormsInput = z.strictObject({
  cellId: identifier,
  heldOn: day,
  marks: z.array(z.strictObject({ normId: identifier, result: choice('KEPT', 'PARTLY', 'NOT') })).max(50),
  word: mayBeEmpty(2000),
  named: z
    .array(
      z.strictObject({
        memberId: identifier,
        act: choice('PRAISED', 'REMINDED'),
        normId: identifier.nullable(),
        word: mayBeEmpty(500),
      }),
    )
    .max(100),
})

const quarter = z.literal([1, 2, 3, 4], { error: 'field/out-of-range' })
const ofQuarter = { cellId: identifier, year, quarter }
export const openQuarterInput = z.strictObject({ ...ofQuarter, focus: mayBeEmpty(1000) })
export const closeQuarterInput = z.strictObject({ ...ofQuarter, lessons: mayBeEmpty(2000), nextFocus: mayBeEmpty(1000) })

/** norms.ofCell: `reviews` are those of the year that stand, the oldest first. */
export type CellNorms = {
  cellName: string
  upperName: string
  today: string
  year: number
  list: NormList | null
  reviews: NormReview[]
  quarters: EmulationQuarter[]
  members: { memberId: string; name: string }[]
}

export type CellNormLine = {
  cellId: string
  name: string
  /** How many norms; null without any. */
  norms: number | null
  rhythm: NormRhythm | null
  setOn: string | null
  lastReview: string | null
  figure: NormFigure
  quarters: (NormFigure & { quarter: Quarter; state: 'NONE' | 'OPEN' | 'CLOSED' })[]
}

/** norms.ofUnit: aggregates alone. */
export type UnitNorms = { unitName: string; year: number; today: string; cells: CellNormLine[] }
