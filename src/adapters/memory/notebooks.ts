import type { NotebookStore } from '#application/ports/notebooks.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { invariant } from '#domain/result.ts'
import { by } from './shelf.ts'
import type { Tables } from './tables.ts'

const inOrder = by<NotebookEntry>(
  (entry) => entry.at,
  (entry) => entry.id,
)

export const memoryNotebooks = ({ notebooks }: Tables): NotebookStore => ({
  entries: async (cellId, memberId, year) => entriesOf(notebooks, { cellId, memberId, year }),
  ofCell: async (cellId, year, kinds) =>
    notebooks.where((one) => one.cellId === cellId && one.year === year && kinds.includes(one.kind)).toSorted(inOrder),
  async append(entries) {
    invariant(
      entries.every((entry) => !notebooks.has(entry.id)),
      'a line of the notebook is never changed',
    )
    for (const entry of entries) notebooks.put(entry)
  },
  async appendJudged(of, judge) {
    const entry = judge(entriesOf(notebooks, of))
    if (entry) notebooks.put(entry)
  },
})

const entriesOf = (
  notebooks: Tables['notebooks'],
  { cellId, memberId, year }: { cellId: string; memberId: string; year: number | null },
): NotebookEntry[] =>
  notebooks.where((one) => one.cellId === cellId && one.memberId === memberId && (year === null || one.year === year)).toSorted(inOrder)
