import type { LevelCounts } from '#domain/classification/excellent-cap.ts'
import { levelShares, shareTenths } from './figures.ts'
import type { LevelFigures } from './parts.ts'

/** One year of a chart over time. `counts` are decided levels; while the year is not closed (`provisional`) those that stand so far. */
export type YearPoint = { year: number; provisional: boolean; counts: LevelCounts; shares: ReturnType<typeof levelShares> }

/**
 * A unit's levels over the years, oldest first. Each year's total comes from the tree of its own time (before 2025-07-01 with districts)
 * and has passed suppression: `total` of that year's page.
 */
export const yearSeries = (years: readonly { year: number; total: LevelFigures; closed: boolean }[]): YearPoint[] =>
  years
    .toSorted((a, b) => a.year - b.year)
    .map(({ year, total, closed }) => {
      const counts = closed ? total.decided : total.levels
      return { year, provisional: !closed, counts, shares: levelShares(counts) }
    })

/** How many of those to be classified handed in their self-assessment: share in tenths of a percent, null where nobody has to. */
export const coverage = (figures: LevelFigures): { done: number; due: number; tenths: number | null } => ({
  done: figures.selfAssessed,
  due: figures.due,
  tenths: shareTenths(figures.selfAssessed, figures.due),
})
