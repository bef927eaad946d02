import { addCounts, assessed, type LevelCounts, noCounts } from '#domain/classification/excellent-cap.ts'
import { type Level, levels } from '#domain/classification/levels.ts'

/** What one cell counts in one period. Folded along the tree as it is: the same fold serves a cell, a commune, a province. */
export type Figures = {
  /** Members who are to be classified in the period (rule 25 taken off). */
  due: number
  /** Of those, how many handed in their self-assessment. */
  selfAssessed: number
  /** By the level the cell proposed. */
  proposed: LevelCounts
  /** By the level the deciding committee set. */
  decided: LevelCounts
}

export const noFigures: Figures = { due: 0, selfAssessed: 0, proposed: noCounts, decided: noCounts }

/** Associative and commutative, with `noFigures` as its zero: cells may be added in any order and grouping. */
export const addFigures = (a: Figures, b: Figures): Figures => ({
  due: a.due + b.due,
  selfAssessed: a.selfAssessed + b.selfAssessed,
  proposed: addCounts(a.proposed, b.proposed),
  decided: addCounts(a.decided, b.decided),
})

export const sumFigures = (cellIds: Iterable<string>, ofCell: ReadonlyMap<string, Figures>): Figures =>
  [...cellIds].reduce((sum, cellId) => addFigures(sum, ofCell.get(cellId) ?? noFigures), noFigures)

/** Members with a level: what suppression counts (rule 30). */
export const assessedMembers = (figures: Figures): number => Math.max(assessed(figures.proposed), assessed(figures.decided))

/** A share in tenths of a percent, rounded half up, without fractions on the way; null of nothing. */
export const shareTenths = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((2000 * part + whole) / (2 * whole))

/** The share of each level among all with a level, in tenths of a percent. */
export function levelShares(counts: LevelCounts): { level: Level; count: number; tenths: number | null }[] {
  const whole = assessed(counts)
  return levels.map((level) => ({ level, count: counts[level], tenths: shareTenths(counts[level], whole) }))
}
