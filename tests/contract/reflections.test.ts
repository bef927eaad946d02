import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ShortfallRecord } from '#application/ports/notebooks.ts'
import type { ReflectionDraft, ReflectionHandIn } from '#application/ports/reflections.ts'
import type { Stores } from '#application/ports/stores.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { emptyReflection } from '#domain/notebook/reflection.ts'
import { recordShortfall } from '#domain/notebook/shortfall.ts'
import { aMeeting, make, newCell, newId } from './given.ts'
import { type World, worlds } from './worlds.ts'

const at = '2026-11-18T01:42:00.000Z'
const month = '2026-11'

const answers = (text: string) => ({ ...emptyReflection(), text: { UNITY: text } })

const of = (cellId: string) => ({ cellId, memberId: `${cellId}-lanh`, month, templateUnitId: 'senhong', templateVersion: 3 })

const draft = (cellId: string, text: string, draftVersion: number): ReflectionDraft => ({
  ...of(cellId),
  draft: answers(text),
  draftVersion,
})

const anEntry = (cellId: string): NotebookEntry => ({
  ...{ id: newId(cellId), cellId, memberId: `${cellId}-lanh`, year: 2026, at, meetingId: null, digest: null, aboutId: null },
  author: { id: 'lanh', name: 'Dương Văn Lành', role: 'MEMBER' },
  kind: 'REFLECTION',
  body: { ...answers('nộp'), month, topics: [], late: false },
})

const aShortfall = (cellId: string, text = 'Ít phát biểu'): ShortfallRecord => ({
  ...recordShortfall(
    { id: newId(cellId), topic: 'CRITICISM', text, cause: 'Ngại', remedy: 'Mỗi kỳ một ý kiến', dueOn: '2026-12-31' },
    { memberId: `${cellId}-lanh`, year: 2026, source: 'SELF', display: 'NAMED' },
  ),
  cellId,
})

const handIn = (cellId: string, text: string, over: Partial<ReflectionHandIn> = {}): ReflectionHandIn => ({
  ...{ ...of(cellId), answers: answers(text), at, late: false, frozen: false, draftVersion: 0, entry: anEntry(cellId) },
  ...{ shortfalls: [], replaces: [], reports: [] },
  ...over,
})

describe.each(worlds)('monthly reflections $name', ({ open }) => {
  let world: World
  let stores: Stores
  beforeAll(async () => {
    world = await open()
    stores = world.stores
  })
  afterAll(() => world.close())

  const find = (cellId: string) => stores.reflections.find(cellId, `${cellId}-lanh`, month)

  test('a draft is saved as it is typed, and no second device overwrites what it has not seen', async () => {
    const cellId = newCell()
    expect(await find(cellId)).toBeNull()
    expect(await stores.reflections.saveDraft(draft(cellId, 'một', 0))).toBe('saved')
    expect(await stores.reflections.saveDraft(draft(cellId, 'khác', 0))).toBe('clash')
    const both = await Promise.all(['a', 'b'].map((text) => stores.reflections.saveDraft(draft(cellId, text, 1))))
    expect(both.toSorted()).toEqual(['clash', 'saved'])
    expect(await find(cellId)).toMatchObject({ draftVersion: 2, handedIn: null, handedInAt: null, late: false, frozenAt: null })
  })

  test('the cell reads what is handed in and never a draft', async () => {
    const cellId = newCell()
    await stores.reflections.saveDraft(draft(cellId, 'riêng', 0))
    expect(await stores.reflections.ofCell(cellId, month)).toEqual([])
    expect(await stores.reflections.handIn(handIn(cellId, 'nộp', { draftVersion: 1, late: true }))).toBe('saved')
    await stores.reflections.saveDraft(draft(cellId, 'đang sửa', 2))
    const handedIn = { ...of(cellId), handedIn: answers('nộp'), handedInAt: at, late: true, frozenAt: null }
    expect(await stores.reflections.ofCell(cellId, month)).toEqual([handedIn])
    expect(await stores.reflections.ofCell(cellId, '2026-10')).toEqual([])
    expect(await stores.reflections.ofMember(cellId, `${cellId}-lanh`, 2026)).toEqual([
      { ...handedIn, draft: answers('đang sửa'), draftVersion: 3 },
    ])
    expect(await stores.reflections.ofMember(cellId, `${cellId}-lanh`, 2025)).toEqual([])
  })

  test('it is handed in again until it is frozen; late is what the first was; each time leaves an entry', async () => {
    const cellId = newCell()
    const tries = await Promise.all([1, 2].map(() => stores.reflections.handIn(handIn(cellId, 'nộp'))))
    expect(tries.toSorted()).toEqual(['clash', 'saved'])
    expect(await stores.reflections.handIn(handIn(cellId, 'sửa', { draftVersion: 1, late: true }))).toBe('saved')
    expect(await find(cellId)).toMatchObject({ draftVersion: 2, draft: answers('sửa'), handedIn: answers('sửa'), late: false })
    expect(await stores.notebooks.entries(cellId, `${cellId}-lanh`, 2026)).toHaveLength(2)
  })

  test('the close of the regular meeting freezes what was handed in; who was not so far may still, and it stands at once', async () => {
    const cellId = newCell()
    await stores.reflections.handIn(handIn(cellId, 'nộp'))
    await stores.reflections.saveDraft({ ...draft(cellId, 'nháp', 0), memberId: `${cellId}-tam` })
    await stores.reflections.handIn(handIn(cellId, 'tháng sau', { month: '2026-12' }))
    const meeting = await aMeeting(stores, { cellId, kind: 'REGULAR' })
    const change = { kind: 'writeNotebooks' as const, cellId, year: 0, entries: [], shortfalls: [] }
    await make(stores, meeting.id, { ...change, month: null })
    expect((await find(cellId))?.frozenAt).toBeNull()
    await make(stores, meeting.id, { ...change, month })
    expect((await find(cellId))?.frozenAt).not.toBeNull()
    expect(await stores.reflections.saveDraft(draft(cellId, 'sau', 1))).toBe('frozen')
    expect(await stores.reflections.handIn(handIn(cellId, 'sau', { draftVersion: 1 }))).toBe('frozen')
    expect((await stores.reflections.find(cellId, `${cellId}-lanh`, '2026-12'))?.frozenAt).toBeNull()
    const late = handIn(cellId, 'muộn', { memberId: `${cellId}-tam`, draftVersion: 1, late: true, frozen: true })
    expect(await stores.reflections.handIn(late)).toBe('saved')
    expect(await stores.reflections.handIn({ ...late, draftVersion: 2, entry: anEntry(cellId) })).toBe('frozen')
  })

  test('handed in again, its shortfalls replace those that nobody has touched', async () => {
    const cellId = newCell()
    const [kept, changed, gone] = [aShortfall(cellId, 'đã lên bảng'), aShortfall(cellId, 'cũ'), aShortfall(cellId, 'bỏ')]
    const [card, held] = [aShortfall(cellId, 'thẻ chung'), aShortfall(cellId, 'của người khác')]
    const first = [kept, changed, gone, card]
    await stores.reflections.handIn(handIn(cellId, 'nộp', { shortfalls: first }))
    await stores.shortfalls.save([
      { ...kept, onAgenda: true },
      { ...held, memberId: `${cellId}-tam`, mergedIntoId: card.id },
    ])
    const again = [{ ...kept, text: 'lời mới' }, { ...changed, text: 'lời mới' }, aShortfall(cellId, 'thêm')]
    const replaces = first.map(({ id }) => id)
    expect(await stores.reflections.handIn(handIn(cellId, 'sửa', { draftVersion: 1, shortfalls: again, replaces }))).toBe('saved')
    const texts = (await stores.shortfalls.ofCell(cellId, 2026)).map(({ text }) => text)
    expect(texts.toSorted()).toEqual(['của người khác', 'lời mới', 'thêm', 'thẻ chung', 'đã lên bảng'].toSorted())
  })

  test('what was done about an earlier shortfall waits as a report for the next meeting', async () => {
    const cellId = newCell()
    const report = { cellId, id: newId(cellId), about: 'SHORTFALL' as const, aboutId: newId(cellId), memberId: `${cellId}-lanh` }
    await stores.reflections.handIn(handIn(cellId, 'nộp', { reports: [{ ...report, text: 'Đã phát biểu hai lần', at }] }))
    expect(await stores.reports.about(cellId, [report.aboutId])).toEqual([{ ...report, text: 'Đã phát biểu hai lần', at }])
  })

  test('on paper it is recorded once, beside the draft that the member began', async () => {
    const cellId = newCell()
    await stores.reflections.saveDraft(draft(cellId, 'nháp', 0))
    const onPaper = () => handIn(cellId, 'bản giấy', { draftVersion: null, templateUnitId: '', templateVersion: 0 })
    expect(await stores.reflections.handIn(onPaper())).toBe('saved')
    expect(await find(cellId)).toMatchObject({ draft: answers('nháp'), draftVersion: 2, handedIn: answers('bản giấy'), templateVersion: 0 })
    expect(await stores.reflections.handIn(onPaper())).toBe('clash')
  })
})
