import { expect, test } from 'vitest'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { fullAnswers, smallCommune, year } from '../../tests/support/small-commune.ts'
import { exportOwnData } from './export-own-data.ts'
import { readBookOfYear } from './read-book-of-year.ts'

const deed = (memberId: string, text: string): NotebookEntry => ({
  ...{ id: `${memberId}deed`, cellId: 'ap3', memberId, year, meetingId: null, digest: null, aboutId: null },
  author: { id: 'lanh', name: 'Dương Văn Lành', role: 'MEMBER' },
  at: '2026-06-03T00:00:00.000Z',
  kind: 'GOOD_DEED',
  body: { deedId: 'd', text, doneOn: null },
})

async function written() {
  const commune = await smallCommune()
  const { stores } = commune
  await stores.notebooks.append([deed('ap3-lanh', 'Việc của Lành'), deed('ap3-tam', 'Việc của Tám')])
  const form = { cellId: 'ap3', year, templateKind: 'WITHOUT_POST', templateVersion: 2, draftVersion: 0 }
  for (const who of ['lanh', 'tam']) {
    await stores.assessments.saveDraft({ ...form, memberId: `ap3-${who}`, draft: fullAnswers({ text: { I_1: `Nháp của ${who}` } }) })
  }
  return commune
}

test('the export holds what is one’s own, own drafts included, and nobody else’s', async () => {
  const { ports, actor } = await written()
  const own = await exportOwnData(ports, actor('lanh'))
  const text = own.ok ? JSON.stringify(own.value.data) : ''
  for (const said of ['Việc của Lành', 'Nháp của lanh', 'so-tay-own-data/1']) expect(text).toContain(said)
  for (const other of ['Việc của Tám', 'Nháp của tam', 'pinHash', 'hash of']) expect(text).not.toContain(other)
  expect(own.ok && own.value.books.map((book) => book.year)).toEqual([year])
})

test('what the cell committee noted only for itself is not yet the member’s', async () => {
  const { ports, stores, actor } = await written()
  await stores.shortfalls.save([
    {
      ...{
        cellId: 'ap3',
        id: 'ap3-s1',
        memberId: 'ap3-lanh',
        year,
        topic: 'CRITICISM',
        text: 'Ghi riêng của chi ủy',
        cause: '',
        remedy: '',
      },
      ...{ dueOn: null, source: 'COMMITTEE', state: 'OPEN', conclusion: null, followerId: null, onAgenda: false, agendaOrder: 0 },
      ...{ display: 'NAMED', wallText: null, mergedIntoId: null, answer: null, concludedIn: null },
    },
  ])
  const own = await exportOwnData(ports, actor('lanh'))
  expect(own.ok && JSON.stringify(own.value.data)).not.toContain('Ghi riêng của chi ủy')
})

test('a book is made of one’s own year only; who has no notebook gets none', async () => {
  const { ports, actor } = await written()
  const book = await readBookOfYear(ports, actor('lanh'), year)
  expect(JSON.stringify(book)).toContain('Việc của Lành')
  expect(JSON.stringify(book)).not.toContain('Việc của Tám')
  expect(await readBookOfYear(ports, actor('la'), year)).toEqual({ ok: false, refusal: 'access/not-found' })
  expect(await exportOwnData(ports, actor('la'))).toEqual({ ok: false, refusal: 'access/not-found' })
})
