import { levels } from '../classification/levels.ts'
import type { ResultOrder, ResultRow } from './meeting.ts'
import { rowsPerPage } from './shown.ts'

/** A row and where it stands: `from` and `to` differ on a tie, which is shown as a tie; null where rows have no order but the sheet's. */
export type PlacedRow = ResultRow & { place: { from: number; to: number } | null }

/** The rows of a result as the wall shows them. By LEVEL: the best outcome first, then its votes; equal ones keep the sheet's order. */
export function inResultOrder(rows: readonly ResultRow[], order: ResultOrder): PlacedRow[] {
  if (order === 'NAME') return rows.map((row) => ({ ...row, place: null }))
  return rows
    .toSorted((a, b) => compareRows(a, b))
    .map((row) => {
      const better = rows.filter((other) => compareRows(other, row) < 0).length
      const equal = rows.filter((other) => compareRows(other, row) === 0).length
      return { ...row, place: { from: better + 1, to: better + equal } }
    })
}

/** The page on which the last row shown so far stands; the first when all are shown at once. */
export const lastShownPage = (rows: number | null): number => (rows === null || rows === 0 ? 0 : Math.floor((rows - 1) / rowsPerPage))

const outcomes: readonly (string | null)[] = [...levels, 'PASSED', 'NOT_PASSED', 'NO_MAJORITY', null]

const compareRows = (a: ResultRow, b: ResultRow): number =>
  outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome) || votesOf(b) - votesOf(a)

/** The votes that carried a row to its outcome: for its level or a better one, or for agreeing or choosing. */
function votesOf({ outcome, figures }: ResultRow): number {
  const asked = figures.AGREE ?? figures.CHOSEN
  if (asked !== undefined) return asked
  const upTo = levels.findIndex((level) => level === outcome)
  return levels.slice(0, upTo + 1).reduce((sum, level) => sum + (figures[level] ?? 0), 0)
}
