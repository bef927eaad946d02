import { compareLevels, type Level } from './levels.ts'

/** The decided level of one person in one year, over all cells the person belonged to; or of one collective. */
export type DecidedYear = { year: number; level: Level }

/** How many years in a row up to `year` were decided EXCELLENT: five make the five-year title (rule 28). */
export const excellentStreak = (decided: readonly DecidedYear[], year: number): number => streakOf(decided, year, 'EXCELLENT')

/** How many years in a row up to `year` were decided at this level or a better one. */
export function streakOf(decided: readonly DecidedYear[], year: number, level: Level): number {
  const reached = new Set(decided.flatMap((one) => (compareLevels(one.level, level) <= 0 ? [one.year] : [])))
  let streak = 0
  while (reached.has(year - streak)) streak += 1
  return streak
}

/** Decided years under whose they are; one that is nobody's is left out. The order of each is that of the list. */
export function yearsBy<D extends DecidedYear>(
  decisions: readonly D[],
  whose: (decision: D) => string | undefined,
): Map<string, DecidedYear[]> {
  const years = new Map<string, DecidedYear[]>()
  for (const decision of decisions) {
    const id = whose(decision)
    if (id !== undefined) years.set(id, [...(years.get(id) ?? []), { year: decision.year, level: decision.level }])
  }
  return years
}
