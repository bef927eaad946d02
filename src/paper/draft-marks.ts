import type { Mark } from '#domain/ballot/types.ts'
import { isAllowed, isWithinLimit } from '#domain/ballot/valid-sheet.ts'
import type { DraftMarks, HeldPaper, PaperKey, PaperStore } from './paper-store.ts'

/**
 * Sets one mark, BLANK where the row is left blank on purpose; null takes it back. It survives a lock, a reload and a dead network. Answers
 * null when the row or the limit K forbids it.
 */
export const markRow = async (store: PaperStore, held: HeldPaper, change: MarkChange): Promise<DraftMarks | null> => {
  const { rows, layout, atMost = null } = held.ballot
  const row = rows.find(({ key }) => key === change.rowKey)
  if (!row || (change.mark !== null && !isAllowed(row, change.mark))) return null
  const marks = withMark(await store.draft(held), change)
  if (!isWithinLimit({ layout, atMost }, Object.values(marks))) return null
  await store.saveDraft(held, marks)
  return marks
}

/** Marks set so far, by row key; empty once the sheet is recorded. */
export const draftMarks = (store: PaperStore, key: PaperKey): Promise<DraftMarks> => store.draft(key)

export type MarkChange = { rowKey: string; mark: Mark | null }

export const withMark = (marks: DraftMarks, { rowKey, mark }: MarkChange): DraftMarks => {
  const { [rowKey]: _before, ...rest } = marks
  return mark === null ? rest : { ...rest, [rowKey]: mark }
}
