import type { Mark } from '#domain/ballot/types.ts'
import { isAllowed, isWithinLimit } from '#domain/ballot/valid-sheet.ts'
import type { DraftMarks, HeldPaper, PaperKey, PaperStore } from './paper-store.ts'

/** Sets, or by BLANK takes back, one mark; it survives a lock, a reload and a dead network. Null when the row or the limit K forbids it. */
export const markRow = async (store: PaperStore, held: HeldPaper, change: { rowKey: string; mark: Mark }): Promise<DraftMarks | null> => {
  const { rows, layout, atMost = null } = held.ballot
  const row = rows.find(({ key }) => key === change.rowKey)
  if (!row || !isAllowed(row, change.mark)) return null
  const marks = withMark(await store.draft(held), change)
  if (!isWithinLimit({ layout, atMost }, Object.values(marks))) return null
  await store.saveDraft(held, marks)
  return marks
}

/** Marks set so far, by row key; empty once the sheet is recorded. */
export const draftMarks = (store: PaperStore, key: PaperKey): Promise<DraftMarks> => store.draft(key)

const withMark = (marks: DraftMarks, { rowKey, mark }: { rowKey: string; mark: Mark }): DraftMarks => {
  const { [rowKey]: _before, ...rest } = marks
  return mark === 'BLANK' ? rest : { ...rest, [rowKey]: mark }
}
