import { type Level, levels } from '#domain/classification/levels.ts'
import type { LevelNumber } from '#screens/kit/level-mark.tsx'

/** The kit's mark of a level; 0, the dashed outline, where there is none. */
export const levelNumber = (level: Level | null): LevelNumber => (level === null ? 0 : ((levels.indexOf(level) + 1) as LevelNumber))
