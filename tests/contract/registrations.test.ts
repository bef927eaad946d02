import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RegistrationHandIn, RegistrationSettlement } from '#application/ports/registrations.ts'
import type { Stores } from '#application/ports/stores.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { registeredItems } from '#domain/notebook/registration-of-year.ts'
import type { YearEntryContent } from '#domain/notebook/year-entries.ts'
import { someAnswers } from '../support/registrations.ts'
import { newCell, newId } from './given.ts'
import { type World, worlds } from './worlds.ts'

const at = '2026-03-20T01:42:00.000Z'
const year = 2026

describe.each(worlds)('registrations $name', ({ open }) => {
  let world: World
  let stores: Stores
  beforeAll(async () => {
    world = await open()
    stores = world.stores
  })
  afterAll(() => world.close())

  const keyOf = (cellId: string) => ({ cellId, memberId: `${cellId}-lanh`, year })
  const find = (cellId: string) => stores.registrations.find(cellId, `${cellId}-lanh`, year)
  const draft = (cellId: string, what: string, draftVersion: number) => ({ ...keyOf(cellId), draft: someAnswers(what), draftVersion })
  const entry = (cellId: string, content: YearEntryContent): NotebookEntry => ({
    ...{ ...keyOf(cellId), id: newId(cellId), at, meetingId: null, digest: null, aboutId: null },
    ...{ author: { id: 'p-lanh', name: 'Phạm Thị Lành', role: 'MEMBER' }, ...content },
  })
  const handIn = (cellId: string, what: string, over: Partial<RegistrationHandIn> = {}): RegistrationHandIn => {
    const answers = someAnswers(what)
    const given = { ...keyOf(cellId), answers, at, late: false, changeReason: null, version: 0, ...over }
    const { late, changeReason } = given
    return { entry: entry(cellId, { kind: 'REGISTRATION', body: { ...answers, late, changeReason } }), ...given }
  }
  const settle = (cellId: string, over: Partial<RegistrationSettlement> = {}): RegistrationSettlement => ({
    ...{ ...keyOf(cellId), state: 'APPROVED', word: '', settledById: 'p-sau', at: '2026-03-22T02:00:00.000Z', version: 1 },
    entry: entry(cellId, { kind: 'REGISTRATION_SETTLED', body: { approved: true, word: '' } }),
    ...over,
  })
  const kindsOf = async (cellId: string) => (await stores.notebooks.entries(cellId, `${cellId}-lanh`, year)).map(({ kind }) => kind)

  test('a draft is saved as it is typed, and a second device does not overwrite what it has not seen', async () => {
    const cellId = newCell()
    expect(await find(cellId)).toBeNull()
    expect(await stores.registrations.saveDraft(draft(cellId, 'một', 0))).toBe('saved')
    const both = await Promise.all(['a', 'b'].map((what) => stores.registrations.saveDraft(draft(cellId, what, 1))))
    expect(both.toSorted()).toEqual(['clash', 'saved'])
    expect(await stores.registrations.saveDraft(draft(cellId, 'cũ', 0))).toBe('clash')
    expect(await find(cellId)).toMatchObject({ draftVersion: 2, state: 'DRAFT', handedIn: null, approved: null, version: 0 })
    expect(await stores.registrations.find('other', `${cellId}-lanh`, year)).toBeNull()
  })

  test('what is handed in stands in the notebook as well, or nowhere', async () => {
    const cellId = newCell()
    await stores.registrations.saveDraft(draft(cellId, 'nháp', 0))
    const tries = await Promise.all(['a', 'b', 'c'].map((what) => stores.registrations.handIn(handIn(cellId, what, { late: true }))))
    expect(tries.toSorted()).toEqual(['clash', 'clash', 'saved'])
    expect(await kindsOf(cellId)).toEqual(['REGISTRATION'])
    const record = await find(cellId)
    const [line] = await stores.notebooks.entries(cellId, `${cellId}-lanh`, year)
    expect(record).toMatchObject({ state: 'HANDED_IN', late: true, version: 1, draftVersion: 2, handedInAt: at, entryId: line?.id })
    expect(record?.draft).toEqual(record?.handedIn)
    expect(registeredItems(record)).toEqual(record?.handedIn?.items)
  })

  test('it may be handed in without ever having been saved as a draft', async () => {
    const cellId = newCell()
    expect(await stores.registrations.handIn(handIn(cellId, 'gửi ngay'))).toBe('saved')
    expect(await find(cellId)).toMatchObject({ state: 'HANDED_IN', draftVersion: 1, version: 1 })
  })

  test('the cell committee’s answer is written once, to the version it read', async () => {
    const cellId = newCell()
    expect(await stores.registrations.settle(settle(cellId))).toBe('clash')
    await stores.registrations.handIn(handIn(cellId, 'lần đầu'))
    await stores.registrations.handIn(handIn(cellId, 'sửa lại', { version: 1 }))
    expect(await stores.registrations.settle(settle(cellId))).toBe('clash')
    const both = await Promise.all([1, 2].map(() => stores.registrations.settle(settle(cellId, { version: 2 }))))
    expect(both.toSorted()).toEqual(['clash', 'saved'])
    expect(await kindsOf(cellId)).toEqual(['REGISTRATION', 'REGISTRATION', 'REGISTRATION_SETTLED'])
    expect(await find(cellId)).toMatchObject({ state: 'APPROVED', settledById: 'p-sau', approved: someAnswers('sửa lại'), version: 3 })
  })

  test('an approved version stays in force while a change waits, and when it is returned', async () => {
    const cellId = newCell()
    await stores.registrations.handIn(handIn(cellId, 'đã duyệt'))
    await stores.registrations.settle(settle(cellId))
    const change = handIn(cellId, 'thay đổi', { version: 2, changeReason: 'Chuyển công tác', late: true })
    expect(await stores.registrations.handIn(change)).toBe('saved')
    const waiting = await find(cellId)
    expect(waiting).toMatchObject({ state: 'HANDED_IN', changeReason: 'Chuyển công tác', late: false, word: '', settledAt: null })
    expect(registeredItems(waiting)[0]?.what).toBe('đã duyệt')
    await stores.registrations.settle(settle(cellId, { version: 3, state: 'RETURNED', word: 'Chưa rõ' }))
    const returned = await find(cellId)
    expect(returned).toMatchObject({ state: 'RETURNED', word: 'Chưa rõ', handedIn: someAnswers('thay đổi') })
    expect(registeredItems(returned)[0]?.what).toBe('đã duyệt')
  })

  test('the cell committee reads what was handed in, never a draft', async () => {
    const cellId = newCell()
    const other = { ...draft(cellId, 'riêng tôi', 0), memberId: `${cellId}-an` }
    await stores.registrations.saveDraft(other)
    await stores.registrations.handIn(handIn(cellId, 'gửi'))
    await stores.registrations.saveDraft(draft(cellId, 'đang sửa', 1))
    const all = await stores.registrations.ofCell(cellId, year)
    expect(all.map(({ memberId }) => memberId)).toEqual([`${cellId}-lanh`])
    expect(all[0]).not.toHaveProperty('draft')
    expect(all[0]?.handedIn).toEqual(someAnswers('gửi'))
    expect(await stores.registrations.ofCell(cellId, 2025)).toEqual([])
  })
})
