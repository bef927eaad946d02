import { ok, type Result, refuse } from '../result.ts'
import { rowIdentities } from './counting-identities.ts'
import type { BallotRefusal } from './refusals.ts'
import { combine, emptyTally, isSameTally } from './tally.ts'
import type { Ballot, Figures, OnPaper, PublicRow } from './types.ts'

/** What one person counted of the printed papers. How many were issued is not counted: the list of who was handed one says it. */
export type PrintedFigures = Omit<OnPaper, 'issued'>

/** One person's count, typed in alone. */
export type PrintedEntry = PrintedFigures & { enteredBy: string }

export type PrintedSheet = Pick<Ballot, 'layout' | 'atMost'> & { rows: readonly PublicRow[] }

/** At least this many printed papers or none; beside printed papers at least this many by phone or tablet or none: fewer would show who marked what. */
export const leastOfAKind = 3

/** `byPhone` and `printed`: how many were taken, tablets among the phones. */
export const enoughOfEachKind = (byPhone: number, printed: number): Result<true, BallotRefusal> => {
  if (printed === 0) return ok(true)
  if (printed < leastOfAKind) return refuse('ballot/too-few-printed-papers')
  return byPhone === 0 || byPhone >= leastOfAKind ? ok(true) : refuse('ballot/too-few-phone-papers')
}

/**
 * One count in itself (rules 18, 20): collected <= issued, invalid <= collected, and in every row marks and BLANK are the valid papers. A
 * row with two marks is BLANK; more than K chosen makes a printed paper invalid. Gives the figures with zeros written out.
 */
export const soundFigures = (sheet: PrintedSheet, issued: number, figures: PrintedFigures): Result<OnPaper, BallotRefusal> => {
  const { collected, invalid, tally } = figures
  if (![collected, invalid].every(isCount) || invalid > collected || !isOfRows(sheet.rows, tally))
    return refuse('ballot/bad-printed-figures')
  if (collected > issued) return refuse('ballot/more-collected-than-issued')
  const whole = combine(emptyTally(sheet.rows), tally)
  const sums = rowIdentities(whole, collected - invalid)
  if (!sums.ok) return sums
  if (chosenIn(whole) > (sheet.atMost ?? Number.POSITIVE_INFINITY) * (collected - invalid)) return refuse('ballot/too-many-chosen')
  return ok({ issued, collected, invalid, tally: whole })
}

/** Two people count, each alone; the figures are added only when two have entered and all who have agree (design.md 4). */
export const agreedEntry = (
  sheet: PrintedSheet,
  issued: number,
  entries: readonly PrintedEntry[],
): Result<OnPaper | null, BallotRefusal> => {
  if (issued === 0) return ok(null)
  const [first] = entries
  if (!first || entries.length < 2) return refuse('ballot/entries-missing')
  if (new Set(entries.map(({ enteredBy }) => enteredBy)).size < entries.length) return refuse('ballot/same-person-counted-twice')
  if (!entries.every((entry) => isSameCount(first, entry))) return refuse('ballot/entries-differ')
  return soundFigures(sheet, issued, first)
}

export const isSameCount = (a: PrintedFigures, b: PrintedFigures): boolean =>
  a.collected === b.collected && a.invalid === b.invalid && isSameTally(a.tally, b.tally)

/** Where two counts part: a figure of a row, or one of the two figures of the whole (`key` null, `mark` its name). */
export type CountDifference = { key: string | null; mark: string; mine: number; other: number }

/** In the order of the sheet, so that two people go through the papers together. */
export const differencesOf = (rows: readonly PublicRow[], mine: PrintedFigures, other: PrintedFigures): CountDifference[] => {
  const whole = (['collected', 'invalid'] as const).map((mark) => ({ key: null, mark, mine: mine[mark], other: other[mark] }))
  const inRows = rows.flatMap(({ key, marks }) =>
    [...marks, 'BLANK'].map((mark) => ({ key, mark, mine: figure(mine, key, mark), other: figure(other, key, mark) })),
  )
  return [...whole, ...inRows].filter((one) => one.mine !== one.other)
}

const figure = ({ tally }: PrintedFigures, key: string, mark: string): number => tally[key]?.[mark] ?? 0

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0

const chosenIn = (tally: Figures): number => Object.values(tally).reduce((sum, row) => sum + (row.CHOSEN ?? 0), 0)

const isOfRows = (rows: readonly PublicRow[], tally: Figures): boolean =>
  Object.entries(tally).every(([key, figures]) => {
    const marks: readonly string[] = rows.find((row) => row.key === key)?.marks ?? []
    return Object.entries(figures).every(([mark, count]) => (mark === 'BLANK' || marks.includes(mark)) && isCount(count))
  })
