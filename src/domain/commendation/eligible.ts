import { type DecidedYear, streakOf } from '#domain/classification/commendation.ts'
import type { CommendationTitle } from './title.ts'

/** What is on record for a title: years decided, over all cells of a person, and confirmed good deeds of the year. */
export type Merits = { decided: readonly DecidedYear[]; deeds: number }

/** What a title still asks: so many years running, or good deeds. */
export type MissingForTitle = { kind: 'YEARS' | 'DEEDS'; has: number; needs: number }

/** Rule 28: from DECIDED years alone, the year itself the last; none missing: eligible. 21-HD/BTCTW. */
export function missingFor(
  title: Pick<CommendationTitle, 'years' | 'level' | 'deeds' | 'subject'>,
  year: number,
  { decided, deeds }: Merits,
): MissingForTitle[] {
  const streak = streakOf(decided, year, title.level)
  const missing: MissingForTitle[] = []
  if (streak < title.years) missing.push({ kind: 'YEARS', has: streak, needs: title.years })
  if (title.subject === 'PERSON' && deeds < title.deeds) missing.push({ kind: 'DEEDS', has: deeds, needs: title.deeds })
  return missing
}
