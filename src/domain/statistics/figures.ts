import { addCounts, assessed, type LevelCounts, noCounts } from '#domain/classification/excellent-cap.ts'
import { type Level, levels } from '#domain/classification/levels.ts'

/** What one cell counts in one period. Folded along the tree as it is: the same fold serves a cell, a commune, a province. */
export type Figures = {
  cells: number
  /** Cells whose review meeting has closed. */
  cellsDone: number
  /** Members who are to be classified in the period (rule 25 taken off). */
  due: number
  /** Of those, how many handed in their self-assessment. */
  selfAssessed: number
  /** Voted on, without a majority for any level. */
  noMajority: number
  /** As it stands: by the decided level, else by the proposed one. */
  levels: LevelCounts
  /** By the level the cell proposed. */
  proposed: LevelCounts
  /** By the level the deciding committee set. */
  decided: LevelCounts
}

export const noFigures: Figures = {
  cells: 0,
  cellsDone: 0,
  due: 0,
  selfAssessed: 0,
  noMajority: 0,
  levels: noCounts,
  proposed: noCounts,
  decided: noCounts,
}

/** Associative and commutative, with `noFigures` as its zero: cells may be added in any order and grouping. */
export const addFigures = (a: Figures, b: Figures): Figures => ({
  cells: a.cells + b.cells,
  cellsDone: a.cellsDone + b.cellsDone,
  due: a.due + b.due,
  selfAssessed: a.selfAssessed + b.selfAssessed,
  noMajority: a.noMajority + b.noMajority,
  levels: addCounts(a.levels, b.levels),
  proposed: addCounts(a.proposed, b.proposed),
  decided: addCounts(a.decided, b.decided),
})

export const sumFigures = (cellIds: Iterable<string>, ofCell: ReadonlyMap<string, Figures>): Figures =>
  [...cellIds].reduce((sum, cellId) => addFigures(sum, ofCell.get(cellId) ?? noFigures), noFigures)

/** Members with a level, proposed or decided: what suppression counts (rule 30). */
export const assessedMembers = (figures: Figures): number => assessed(figures.levels)

/** A share in tenths of a percent, rounded half up, without fractions on the way; null of nothing. */
export const shareTenths = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((2000 * part + whole) / (2 * whole))

/** The share of each level among all with a level, in tenths of a percent. */
export function levelShares(counts: LevelCounts): { level: Level; count: number; tenths: number | null }[] {
  const whole = assessed(counts)
  return levels.map((level) => ({ level, count: counts[level], tenths: shareTenths(counts[level], whole) }))
}
