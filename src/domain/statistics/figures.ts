import { assessed, type LevelCounts, noCounts } from '#domain/classification/excellent-cap.ts'
import { type Level, levels } from '#domain/classification/levels.ts'
import type { LevelFigures } from './parts.ts'

export const noLevelFigures: LevelFigures = {
  ...{ cells: 0, cellsDone: 0, due: 0, selfAssessed: 0, noMajority: 0 },
  ...{ levels: noCounts, proposed: noCounts, decided: noCounts },
}

/** Members with a level, proposed or decided. */
export const assessedMembers = (figures: Pick<LevelFigures, 'levels'>): number => assessed(figures.levels)

/** A share in tenths of a percent, rounded half up, without fractions on the way; null of nothing. */
export const shareTenths = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((2000 * part + whole) / (2 * whole))

/** The share of each level among all with a level, in tenths of a percent. */
export function levelShares(counts: LevelCounts): { level: Level; count: number; tenths: number | null }[] {
  const whole = assessed(counts)
  return levels.map((level) => ({ level, count: counts[level], tenths: shareTenths(counts[level], whole) }))
}
