import { noCounts } from '#domain/classification/excellent-cap.ts'
import type { LevelFigures } from './parts.ts'

export const noLevelFigures: LevelFigures = {
  ...{ cells: 0, cellsDone: 0, due: 0, selfAssessed: 0, noMajority: 0 },
  ...{ levels: noCounts, proposed: noCounts, decided: noCounts },
}

/** A share in tenths of a percent, rounded half up, without fractions on the way; null of nothing. */
export const shareTenths = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((2000 * part + whole) / (2 * whole))
