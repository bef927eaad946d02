import { ok, type Result, refuse } from '../result.ts'
import { rowIdentities } from './counting-identities.ts'
import type { BallotRefusal } from './refusals.ts'
import { combine, emptyTally, isSameTally } from './tally.ts'
import type { Figures, OnPaper, PublicRow } from './types.ts'

/** One person's count of the printed papers, typed in alone. */
export type PrintedEntry = OnPaper & { enteredBy: string }

/** At least this many printed papers or none; beside printed papers at least this many by phone or tablet or none: fewer would show who marked what. */
export const leastOfAKind = 3

export const enoughOfEachKind = (byPhone: number, printed: number): Result<true, BallotRefusal> => {
  if (printed === 0) return ok(true)
  if (printed < leastOfAKind) return refuse('ballot/too-few-printed-papers')
  return byPhone === 0 || byPhone >= leastOfAKind ? ok(true) : refuse('ballot/too-few-phone-papers')
}

/** Two people enter the printed papers, each alone; the figures are added only when both agree and each row adds up (rules 18, 20). */
export const agreedEntry = (rows: readonly PublicRow[], a: PrintedEntry, b: PrintedEntry): Result<OnPaper, BallotRefusal> => {
  if (a.enteredBy === b.enteredBy) return refuse('ballot/same-person-counted-twice')
  if (!isSameEntry(a, b)) return refuse('ballot/entries-differ')
  const { issued, collected, invalid, tally } = a
  if (![issued, collected, invalid].every(isCount) || invalid > collected || !isOfRows(rows, tally))
    return refuse('ballot/bad-printed-figures')
  if (collected > issued) return refuse('ballot/more-collected-than-issued')
  const whole = combine(emptyTally(rows), tally)
  const sums = rowIdentities(whole, collected - invalid)
  return sums.ok ? ok({ issued, collected, invalid, tally: whole }) : sums
}

const isSameEntry = (a: PrintedEntry, b: PrintedEntry): boolean =>
  a.issued === b.issued && a.collected === b.collected && a.invalid === b.invalid && isSameTally(a.tally, b.tally)

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0

const isOfRows = (rows: readonly PublicRow[], tally: Figures): boolean =>
  Object.entries(tally).every(([key, figures]) => {
    const marks: readonly string[] = rows.find((row) => row.key === key)?.marks ?? []
    return Object.entries(figures).every(([mark, count]) => (mark === 'BLANK' || marks.includes(mark)) && isCount(count))
  })
