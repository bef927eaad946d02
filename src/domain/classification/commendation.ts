import type { Level } from './levels.ts'

/** The decided level of one person in one year, over all cells the person belonged to. */
export type DecidedYear = { year: number; level: Level }

/**
 * Rule 28: formal commendation of a year only from DECIDED EXCELLENT of that year, asked when the deciding body decides; the cell may
 * propose before. Monthly praise is another thing and has no such rule. 21-HD/BTCTW.
 */
export const mayBeCommended = (decided: readonly DecidedYear[], year: number): boolean => excellentStreak(decided, year) >= 1

/** How many years in a row up to `year` were decided EXCELLENT: five make the five-year title (rule 28). */
export function excellentStreak(decided: readonly DecidedYear[], year: number): number {
  const excellent = new Set(decided.flatMap((one) => (one.level === 'EXCELLENT' ? [one.year] : [])))
  let streak = 0
  while (excellent.has(year - streak)) streak += 1
  return streak
}
