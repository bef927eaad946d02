import type { NotebookStore } from '#application/ports/notebooks.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { withoutReflection } from '#domain/notebook/promised-and-done.ts'
import { invariant } from '#domain/result.ts'
import { by } from './shelf.ts'
import type { Tables } from './tables.ts'

const inOrder = by<NotebookEntry>(
  (entry) => entry.at,
  (entry) => entry.id,
)

export const memoryNotebooks = ({ notebooks, members, units, meetings }: Tables): NotebookStore => ({
  ofPerson: async (personId) =>
    entriesOfPerson({ notebooks, members }, personId).map((entry) => ({
      entry,
      cellName:
        units
          .where(({ id }) => id === entry.cellId)
          .toSorted(by((unit) => unit.validFrom))
          .at(-1)?.name ?? '',
      meetingTitle: meetings.get(entry.meetingId ?? '')?.summary.title ?? null,
    })),
  async booksOf(personIds) {
    const books = personIds.map((id) => [id, entriesOfPerson({ notebooks, members }, id).filter(({ kind }) => kind === 'BOOK')] as const)
    return new Map(books.filter(([, entries]) => entries.length > 0))
  },
  entries: async (cellId, memberId, year) => entriesOf(notebooks, { cellId, memberId, year }),
  ofCell: async (cellId, year, kinds) =>
    notebooks.where((one) => one.cellId === cellId && one.year === year && kinds.includes(one.kind)).toSorted(inOrder),
  ofCells: async (cellIds, year, kinds) =>
    notebooks.where((one) => cellIds.includes(one.cellId) && one.year === year && kinds.includes(one.kind)).toSorted(inOrder),
  promisedIn: async (cellIds, year) =>
    notebooks
      .where((one) => cellIds.includes(one.cellId) && one.year === year)
      .flatMap((one): NotebookEntry[] => {
        if (one.kind === 'REFLECTION') return [{ ...one, body: { ...withoutReflection, month: one.body.month, items: one.body.items } }]
        return one.kind === 'REGISTRATION' || one.kind === 'REGISTRATION_SETTLED' ? [one] : []
      })
      .toSorted(inOrder),
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
  async appendJudgedOfMeeting({ meetingId, cellId, year, kinds }, judge) {
    const isOf = (one: NotebookEntry) =>
      one.cellId === cellId && one.year === year && one.meetingId === meetingId && kinds.includes(one.kind)
    for (const entry of judge(notebooks.where(isOf).toSorted(inOrder))) notebooks.put(entry)
  },
  async appendJudgedOfPerson(personId, judge) {
    const entry = judge(entriesOfPerson({ notebooks, members }, personId))
    if (entry) notebooks.put(entry)
  },
  async appendJudgedInCell({ cellId, personId }, judge) {
    const here = new Set(members.where((one) => one.cellId === cellId && one.personId !== personId).map((one) => one.personId))
    const others = [...here].flatMap((id) => entriesOfPerson({ notebooks, members }, id)).filter(({ kind }) => kind === 'BOOK')
    const entry = judge(entriesOfPerson({ notebooks, members }, personId), others)
    if (entry) notebooks.put(entry)
  },
})

function entriesOfPerson({ notebooks, members }: Pick<Tables, 'notebooks' | 'members'>, personId: string): NotebookEntry[] {
  const own = new Set(members.where((one) => one.personId === personId).map(({ id }) => id))
  return notebooks.where(({ memberId }) => own.has(memberId)).toSorted(inOrder)
}

const entriesOf = (
  notebooks: Tables['notebooks'],
  { cellId, memberId, year }: { cellId: string; memberId: string; year: number | null },
): NotebookEntry[] =>
  notebooks.where((one) => one.cellId === cellId && one.memberId === memberId && (year === null || one.year === year)).toSorted(inOrder)
