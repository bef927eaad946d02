import type { DraftMarks } from '#paper/paper-store.ts'

type Row = { key: string }

/** Whether a box of this row is marked; BLANK and nothing are the same. */
export const isMarked = (marks: DraftMarks, key: string): boolean => marks[key] !== undefined && marks[key] !== 'BLANK'

/** The next row without a mark after this one, from the top again at the end; null when no other is left. */
export function nextUnmarked(rows: readonly Row[], marks: DraftMarks, after: string | null): string | null {
  const at = rows.findIndex(({ key }) => key === after)
  const round = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))]
  return round.find(({ key }) => !isMarked(marks, key))?.key ?? null
}

/** Rows for the last look: blank ones first, each group in the order of the sheet. */
export function sheetSummary<R extends Row>(rows: readonly R[], marks: DraftMarks): { blank: R[]; marked: R[] } {
  return { blank: rows.filter(({ key }) => !isMarked(marks, key)), marked: rows.filter(({ key }) => isMarked(marks, key)) }
}

export type Place = { view: 'mark'; rowKey: string } | { view: 'review' } | { view: 'ask' }

/** Where to go on after a reload: where one stood if the sheet still has that row, else the first unmarked row, else the last look. */
export function placeToResume(rows: readonly Row[], marks: DraftMarks, kept: Place | null): Place {
  if (kept && (kept.view !== 'mark' || rows.some(({ key }) => key === kept.rowKey))) return kept
  const first = nextUnmarked(rows, marks, null)
  return first === null ? { view: 'review' } : { view: 'mark', rowKey: first }
}
