import { describe, expect, test } from 'vitest'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { aMember } from '../../tests/support/people.ts'
import { type Commune, smallCommune } from '../../tests/support/small-commune.ts'
import { correctEntry } from './correct-entry.ts'
import { confirmBookReport, issueBooks, reissue } from './issue-books.ts'
import { readCellBooks } from './read-cell-books.ts'
import { readMemberNotebook } from './read-member-notebook.ts'
import { readMyBook } from './read-my-book.ts'
import { readMyNotebook } from './read-my-notebook.ts'
import { reportBook } from './report-book.ts'
import { saveMember } from './save-member.ts'
import { searchMyNotebook } from './search-my-notebook.ts'

const cellId = 'ap3'
const account = { event: 'LOSS_REPORTED' as const, text: 'Rơi khi qua phà', responsibility: 'Tôi bất cẩn' }
const ofLanh = { cellId, memberId: 'ap3-lanh' }

const given = <T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

const issue = ({ ports, actor }: Commune, ...books: [memberId: string, number: string][]) =>
  issueBooks(ports, actor('sau'), { cellId, books: books.map(([memberId, number]) => ({ memberId, number })) })

const aDeed = (over: Partial<NotebookEntry> = {}): NotebookEntry =>
  ({
    ...{ id: 'ap3-deed', cellId, memberId: 'ap3-lanh', year: 2026, kind: 'GOOD_DEED', at: '2026-06-03T00:00:00.000Z' },
    ...{ body: { deedId: 'd', text: 'Vận động 15 hộ tuyến kênh Bà Tư', doneOn: null }, meetingId: null, digest: null, aboutId: null },
    author: { id: 'lanh', name: 'Dương Văn Lành', role: 'MEMBER' },
    ...over,
  }) as NotebookEntry

describe('12-HD/HU: the book is issued once', () => {
  test('to several at once; who has one, and a number that is taken, are told apart and keep nobody else waiting', async () => {
    const commune = await smallCommune()
    expect(given(await issue(commune, ['ap3-lanh', '0137'], ['ap3-tam', '0138']))).toEqual({ refused: [] })
    const again = given(await issue(commune, ['ap3-lanh', '0200'], ['ap3-ut', '0138'], ['ap3-loan', '0139'], ['ap4-ba', '0140']))
    expect(again.refused).toEqual([
      { memberId: 'ap3-lanh', refusal: 'book/already-issued' },
      { memberId: 'ap3-ut', refusal: 'book/number-taken' },
      { memberId: 'ap4-ba', refusal: 'access/not-found' },
    ])
    const { members } = given(await readCellBooks(commune.ports, commune.actor('loan'), cellId))
    expect(members.flatMap(({ book }) => book.number ?? []).toSorted()).toEqual(['0137', '0138', '0139'])
  })

  test('lost: the member accounts for it, the organisation confirms, a new number is issued, and what was written stays', async () => {
    const commune = await smallCommune()
    const { ports, stores, actor } = commune
    await issue(commune, ['ap3-lanh', '0137'])
    await stores.notebooks.append([aDeed()])
    expect(await reissue(ports, actor('sau'), { ...ofLanh, number: '0420' })).toMatchObject({ refusal: 'book/not-confirmed' })
    given(await reportBook(ports, actor('lanh'), account))
    given(await confirmBookReport(ports, actor('loan'), { ...ofLanh, word: 'Đã tự kiểm điểm tại chi bộ' }))
    given(await reissue(ports, actor('sau'), { ...ofLanh, number: '0420' }))
    const told = async (memberId: string) => (await stores.inbox.ofMember(cellId, memberId, 9)).map(({ facts }) => facts.kind)
    expect([await told('ap3-sau'), await told('ap3-lanh')]).toEqual([['BOOK_REPORTED'], ['BOOK_SETTLED', 'BOOK_SETTLED']])
    const mine = given(await readMyBook(ports, actor('lanh')))
    expect(mine.book).toMatchObject({ state: 'HELD', number: '0420' })
    expect(mine.history.map(({ event }) => event)).toEqual(['ISSUED', 'LOSS_REPORTED', 'REPORT_CONFIRMED', 'REISSUED'])
    const { lines } = given(await readMyNotebook(ports, actor('lanh'), {}))
    expect(lines.some(({ entry }) => entry.id === 'ap3-deed')).toBe(true)
  })

  test('an officer’s own loss is confirmed by another officer', async () => {
    const commune = await smallCommune()
    const { ports, actor } = commune
    await issue(commune, ['ap3-loan', '0139'])
    given(await reportBook(ports, actor('loan'), account))
    const of = { cellId, memberId: 'ap3-loan', word: 'Đồng ý' }
    expect(await confirmBookReport(ports, actor('loan'), of)).toEqual({ ok: false, refusal: 'book/own-report' })
    given(await confirmBookReport(ports, actor('sau'), of))
  })
})

describe('a transfer takes the book along', () => {
  async function transferred() {
    const commune = await smallCommune()
    const { ports, stores, actor } = commune
    await issue(commune, ['ap3-lanh', '0137'])
    await stores.notebooks.append([aDeed()])
    const person = await stores.people.find('lanh')
    const membership = { ...aMember('x'), name: person?.name ?? '', bornOn: person?.bornOn ?? null }
    const { id: _id, personId: _person, ...of } = membership
    const card = { cardNumber: person?.cardNumber ?? '', phone: null }
    given(await saveMember(ports, actor('nhat'), { ...of, ...card, cellId, memberId: 'ap3-lanh', leftOn: '2026-12-01' }))
    const joined = given(await saveMember(ports, actor('nhat'), { ...of, ...card, cellId: 'ap4', memberId: null, joinedOn: '2026-12-01' }))
    await stores.notebooks.append([aDeed({ id: 'ap4-deed', cellId: 'ap4', memberId: joined.memberId, at: '2026-12-01T02:00:00.000Z' })])
    return { ...commune, memberId: joined.memberId }
  }
  const ids = (notebook: { lines: { entry: NotebookEntry }[] }) =>
    notebook.lines.map(({ entry }) => entry.body).map((body) => ('event' in body ? body.event : 'deed'))

  test('the member and the new cell read all of it, and a line says where it came from', async () => {
    const { ports, actor, memberId } = await transferred()
    const all = ['deed', 'ISSUED', 'MOVED', 'deed']
    expect(ids(given(await readMyNotebook(ports, actor('lanh'), {})))).toEqual(all)
    const read = given(await readMemberNotebook(ports, actor('hai'), { cellId: 'ap4', memberId }))
    expect(ids(read)).toEqual(all)
    const moved = read.lines.find(({ entry }) => entry.kind === 'BOOK' && entry.body.event === 'MOVED')
    expect(moved?.entry).toMatchObject({ cellId: 'ap4', body: { bookNumber: '0137', text: 'Chi bộ Ấp 3' } })
  })

  test('the old cell keeps reading what it wrote, and nothing newer', async () => {
    const { ports, actor, memberId } = await transferred()
    const read = given(await readMemberNotebook(ports, actor('sau'), ofLanh))
    expect(ids(read)).toEqual(['deed', 'ISSUED'])
    expect(await readMemberNotebook(ports, actor('sau'), { cellId: 'ap4', memberId })).toEqual({ ok: false, refusal: 'access/not-found' })
    const books = given(await readCellBooks(ports, actor('sau'), cellId))
    expect(books.former).toEqual([{ memberId: 'ap3-lanh', name: 'Dương Văn Lành', leftOn: '2026-12-01' }])
  })

  test('the book is not issued a second time in the new cell', async () => {
    const { ports, actor, memberId } = await transferred()
    const { refused } = given(await issueBooks(ports, actor('hai'), { cellId: 'ap4', books: [{ memberId, number: '9' }] }))
    expect(refused).toEqual([{ memberId, refusal: 'book/already-issued' }])
  })
})

describe('rule 9: a correction is a new line', () => {
  test('the member corrects the own words, an officer the own remark; nobody another’s', async () => {
    const { ports, stores, actor } = await smallCommune()
    const author = { id: 'loan', name: 'Đặng Thị Kim Loan', role: 'DEPUTY_SECRETARY' }
    const remark = { id: 'ap3-remark', kind: 'REMARK', body: { remark: 'Tốt', proposedLevel: null }, author } as Partial<NotebookEntry>
    await stores.notebooks.append([aDeed(), aDeed(remark)])
    given(await correctEntry(ports, actor('lanh'), { entryId: 'ap3-deed', memberId: null, text: 'Đúng là 17 hộ' }))
    given(await correctEntry(ports, actor('loan'), { entryId: 'ap3-remark', memberId: 'ap3-lanh', text: 'Khá' }))
    const refused = async (who: string, entryId: string, memberId: string | null) =>
      correctEntry(ports, actor(who), { entryId, memberId, text: 'Khác' })
    expect(await refused('lanh', 'ap3-remark', null)).toEqual({ ok: false, refusal: 'entry/may-not-correct' })
    expect(await refused('sau', 'ap3-remark', 'ap3-lanh')).toEqual({ ok: false, refusal: 'entry/may-not-correct' })
    expect(await refused('tam', 'ap3-deed', null)).toEqual({ ok: false, refusal: 'access/not-found' })
    expect(await refused('hai', 'ap3-remark', 'ap3-lanh')).toEqual({ ok: false, refusal: 'access/not-found' })
    const { lines } = given(await readMyNotebook(ports, actor('lanh'), {}))
    expect(lines.map(({ entry, mayCorrect }) => [entry.kind, entry.aboutId, mayCorrect])).toEqual([
      ['GOOD_DEED', null, true],
      ['REMARK', null, false],
      ['CORRECTION', 'ap3-deed', false],
      ['CORRECTION', 'ap3-remark', false],
    ])
  })
})

test('search goes over one’s own lines only', async () => {
  const { ports, stores, actor } = await smallCommune()
  await stores.notebooks.append([aDeed(), aDeed({ id: 'ap3-other', memberId: 'ap3-tam' })])
  const found = given(await searchMyNotebook(ports, actor('lanh'), { words: 'kenh ba tu', kind: null, year: null }))
  expect(found).toMatchObject({ total: 1, years: [2026], hits: [{ entry: { id: 'ap3-deed' } }] })
})
