import type { Mark } from '#domain/ballot/types.ts'
import type { DraftMarks } from '#paper/paper-store.ts'

type Row = { key: string }

/** Whether a box of this row is marked. */
export const isMarked = (marks: DraftMarks, key: string): boolean => marks[key] !== undefined && marks[key] !== 'BLANK'

/** Left blank by the voter's own tap; counted as blank like a row that was never looked at, but not asked about again. */
export const isLeftBlank = (marks: DraftMarks, key: string): boolean => marks[key] === 'BLANK'

/** The next row that nobody has looked at after this one, from the top again at the end; null when no other is left. */
export function nextUnmarked(rows: readonly Row[], marks: DraftMarks, after: string | null): string | null {
  const at = rows.findIndex(({ key }) => key === after)
  const round = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))]
  return round.find(({ key }) => marks[key] === undefined)?.key ?? null
}

export type SheetSummary<R> = { unmarked: R[]; leftBlank: R[]; marked: R[] }

/** Rows for the last look: those not marked yet, those left blank on purpose, the marked ones; each group in the order of the sheet. */
export const sheetSummary = <R extends Row>(rows: readonly R[], marks: DraftMarks): SheetSummary<R> => ({
  unmarked: rows.filter(({ key }) => marks[key] === undefined),
  leftBlank: rows.filter(({ key }) => isLeftBlank(marks, key)),
  marked: rows.filter(({ key }) => isMarked(marks, key)),
})

type Proposed = { key: string; beside: { committeeLevel: Mark | null } | null }

/** What the cell committee proposes for the rows not marked yet, where the row has that box: for whoever takes it over, where a place allows it. */
export const proposedMarks = (
  rows: readonly (Row & { marks: readonly Mark[] })[],
  marks: DraftMarks,
  beside: readonly Proposed[],
): Record<string, Mark> =>
  Object.fromEntries(
    sheetSummary(rows, marks).unmarked.flatMap((row) => {
      const level = beside.find(({ key }) => key === row.key)?.beside?.committeeLevel ?? null
      return level !== null && row.marks.includes(level) ? [[row.key, level]] : []
    }),
  )

export type Place = { view: 'mark'; rowKey: string } | { view: 'review' } | { view: 'ask' }

/** Where to go on after a reload: where one stood if the sheet still has that row, else the first unmarked row, else the last look. */
export function placeToResume(rows: readonly Row[], marks: DraftMarks, kept: Place | null): Place {
  if (kept && (kept.view !== 'mark' || rows.some(({ key }) => key === kept.rowKey))) return kept
  const first = nextUnmarked(rows, marks, null)
  return first === null ? { view: 'review' } : { view: 'mark', rowKey: first }
}
