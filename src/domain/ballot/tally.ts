import { invariant } from '../result.ts'
import type { Figures, Mark, PublicRow } from './types.ts'

type Marks = Readonly<Record<string, Mark>>

/** Zero for every mark of every row, BLANK included. */
export const emptyTally = (rows: readonly PublicRow[]): Figures =>
  Object.fromEntries(rows.map(({ key, marks }) => [key, Object.fromEntries([...marks, 'BLANK'].map((mark) => [mark, 0]))]))

/** One paper more: one mark in each row. A row or mark that the ballot does not have is a bug; sheets are judged when they are cast. */
export const addSheet = (tally: Figures, marks: Marks): Figures =>
  Object.fromEntries(Object.entries(tally).map(([key, row]) => [key, addMark(row, marks[key])]))

/** Two shares of one ballot together, such as phones and printed papers; rows and marks of either. */
export const combine = (a: Figures, b: Figures): Figures => {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return Object.fromEntries([...keys].map((key) => [key, combineRow(a[key] ?? {}, b[key] ?? {})]))
}

/** How many papers a row's figures speak of: marks and BLANK (rule 18). */
export const papersIn = (row: Readonly<Record<string, number>>): number => Object.values(row).reduce((sum, count) => sum + count, 0)

/** Same figures; a mark that one side leaves out is zero. */
export const isSameTally = (a: Figures, b: Figures): boolean => isWithin(a, b) && isWithin(b, a)

const addMark = (row: Readonly<Record<string, number>>, mark: Mark | undefined): Record<string, number> => {
  invariant(mark !== undefined && Object.hasOwn(row, mark), `a sheet without a mark of the row: ${mark}`)
  return { ...row, [mark]: (row[mark] ?? 0) + 1 }
}

const combineRow = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> => {
  const marks = new Set([...Object.keys(a), ...Object.keys(b)])
  return Object.fromEntries([...marks].map((mark) => [mark, (a[mark] ?? 0) + (b[mark] ?? 0)]))
}

const isWithin = (a: Figures, b: Figures): boolean =>
  Object.entries(a).every(([key, row]) => Object.entries(row).every(([mark, count]) => count === (b[key]?.[mark] ?? 0)))
