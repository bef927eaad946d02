import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Stores } from '#application/ports/stores.ts'
import type { TreeEffects } from '#application/ports/unit-changes.ts'
import type { Transfer } from '#domain/organization/transfer.ts'
import type { UnitChange } from '#domain/organization/unit-change.ts'
import { aCell, aMember, aPosition, aStatus, aUnit } from '../support/people.ts'
import { newCell, newId } from './given.ts'
import { type World, worlds } from './worlds.ts'

const none: TreeEffects = {
  ...{ before: [], after: [], members: [], dropMembers: [], statuses: [], dropStatuses: [], positions: [] },
  carried: { moved: [], year: 2026, entries: [] },
}

describe.each(worlds)('the tree over time $name', ({ open }) => {
  let world: World
  let stores: Stores
  beforeAll(async () => {
    world = await open()
    stores = world.stores
  })
  afterAll(() => world.close())

  const aChange = (over: Partial<UnitChange> = {}): UnitChange => ({
    ...{
      id: newCell(),
      kind: 'MOVED',
      heldOn: '2025-07-01',
      fromIds: [],
      toIds: [],
      number: '12-QĐ/TU',
      decidedOn: '2025-06-16',
      note: '',
    },
    ...{ before: [], after: [], moved: [], positions: [], recordedById: 'nhat', recordedAt: '2025-06-20T01:00:00.000Z' },
    ...{ carriedAt: null, withdrawn: null },
    ...over,
  })

  const aTransfer = (over: Partial<Transfer> = {}): Transfer => ({
    ...{
      id: newCell(),
      kind: 'OFFICIAL',
      personId: 'an',
      name: 'An',
      fromCellId: null,
      fromMemberId: null,
      toCellId: null,
      toMemberId: null,
    },
    ...{
      place: '',
      number: '',
      on: '2026-12-01',
      until: null,
      state: 'ASKED',
      word: '',
      askedById: 'nhat',
      askedAt: '2026-11-20T01:00:00.000Z',
    },
    ...{ settledById: null, settledAt: null, carriedAt: null, version: 0 },
    ...over,
  })

  async function twoCells() {
    const [from, to, personId] = [newCell(), newCell(), newCell()]
    await stores.people.save({ id: personId, name: 'Lê Thị An', cardNumber: personId, phone: null, bornOn: null })
    const member = aMember(`${from}-an`, { cellId: from, personId, name: 'Lê Thị An', bornOn: null })
    await stores.members.save(member)
    const joined = { ...member, id: `${to}-an`, cellId: to, joinedOn: '2026-12-01' }
    return { from, to, personId, member, joined, left: { ...member, leftOn: '2026-12-01' } }
  }

  test('a change and its periods are written together, and found by day', async () => {
    const unit = aUnit(newCell(), 'district')
    await stores.organization.saveUnit(unit)
    const after = [
      { ...unit, validTo: '2025-07-01' },
      { ...unit, parentId: 'province', validFrom: '2025-07-01' },
    ]
    const change = aChange({ fromIds: [unit.id], toIds: [unit.id], before: [unit], after })
    expect(await stores.unitChanges.save(change, { ...none, before: [unit], after })).toBe('saved')
    expect((await stores.unitChanges.all()).find(({ id }) => id === change.id)).toEqual(change)
    expect((await stores.organization.units()).filter(({ id }) => id === unit.id)).toEqual(after)
  })

  test('where the tree changed meanwhile nothing is written', async () => {
    const unit = aUnit(newCell(), 'district')
    await stores.organization.saveUnit({ ...unit, name: 'Tên mới' })
    const change = aChange()
    expect(await stores.unitChanges.save(change, { ...none, before: [unit], after: [{ ...unit, validTo: '2025-07-01' }] })).toBe('clash')
    expect((await stores.unitChanges.all()).some(({ id }) => id === change.id)).toBe(false)
    expect((await stores.organization.units()).find(({ id }) => id === unit.id)?.validTo).toBeNull()
  })

  test('one that is withdrawn leaves periods, memberships and positions as they were', async () => {
    const { from, to, personId, member, joined, left } = await twoCells()
    const cell = aCell(from, 'commune')
    const position = aPosition(personId, from, 'SECRETARY')
    await stores.organization.saveUnit(cell)
    await stores.organization.savePosition(position)
    const after = [{ ...cell, validTo: '2026-12-01' }]
    const change = aChange({ kind: 'MERGED', before: [cell], after, positions: [position] })
    const status = aStatus(joined.id, 'SICK')
    const ended = { ...position, validTo: '2026-12-01' }
    const made = { ...none, before: [cell], after, members: [left, joined], statuses: [status], positions: [ended] }
    expect(await stores.unitChanges.save(change, made)).toBe('saved')
    expect((await stores.members.find(to, joined.id))?.statuses).toEqual([status])
    expect(await stores.organization.positionsAt(from)).toEqual([ended])
    const dropMembers = [{ cellId: to, id: joined.id }]
    const withdrawn = { ...change, withdrawn: { byId: 'nhat', at: '2026-11-25T01:00:00.000Z' } }
    const undone = { ...none, before: after, after: [cell], members: [member], dropMembers, positions: [position] }
    expect(await stores.unitChanges.save(withdrawn, undone)).toBe('saved')
    expect(await stores.members.ofCell(to)).toEqual([])
    expect((await stores.members.find(from, member.id))?.member.leftOn).toBeNull()
    expect(await stores.organization.positionsAt(from)).toEqual([position])
    expect((await stores.unitChanges.all()).find(({ id }) => id === change.id)?.withdrawn?.byId).toBe('nhat')
  })

  test('a transfer is settled once, with its memberships, and seen from both sides', async () => {
    const { from, to, personId, left, joined } = await twoCells()
    const asked = aTransfer({ personId, fromCellId: from, toCellId: to })
    expect(await stores.transfers.save(asked, none)).toBe('saved')
    expect(await stores.transfers.save(asked, none)).toBe('clash')
    const done = { ...asked, state: 'DONE' as const, toMemberId: joined.id, version: 1 }
    expect(await stores.transfers.save(done, { ...none, members: [left, joined] })).toBe('saved')
    expect(await stores.transfers.save({ ...done, state: 'REFUSED' }, { ...none, dropMembers: [{ cellId: to, id: joined.id }] })).toBe(
      'clash',
    )
    expect((await stores.members.find(to, joined.id))?.member.joinedOn).toBe('2026-12-01')
    const kept = { ...done, version: 2 }
    expect([await stores.transfers.ofCells([from]), await stores.transfers.ofCells([to])]).toEqual([[kept], [kept]])
    expect(await stores.transfers.ofPerson(personId)).toEqual([kept])
    expect(await stores.transfers.find(asked.id)).toEqual(kept)
  })

  test('book, registration and open shortfalls go along on the day, once', async () => {
    const { from, to, personId, left, joined } = await twoCells()
    const draft = { items: [], commitment: '' } as never
    await stores.registrations.saveDraft({ cellId: from, memberId: left.id, year: 2026, draft, draftVersion: 0 })
    const shortfall = {
      memberId: left.id,
      year: 2026,
      topic: 'UNITY',
      text: 'a',
      cause: '',
      remedy: '',
      dueOn: null,
      source: 'SELF',
      state: 'OPEN',
    }
    const shown = { onAgenda: true, agendaOrder: 1, display: 'NAMED', wallText: null, mergedIntoId: null, answer: null }
    const open = { ...shortfall, ...shown, conclusion: null, followerId: null, concludedIn: null, cellId: from, id: `${from}-s1` }
    await stores.shortfalls.save([open as never])
    const transfer = aTransfer({ personId, fromCellId: from, fromMemberId: left.id, toCellId: to, toMemberId: joined.id, state: 'DONE' })
    await stores.transfers.save(transfer, { ...none, members: [left, joined] })
    expect((await stores.transfers.toCarry('2026-11-30')).map(({ id }) => id)).not.toContain(transfer.id)
    expect((await stores.transfers.toCarry('2026-12-01')).map(({ id }) => id)).toContain(transfer.id)
    const author = { id: 'nhat', name: 'Nhật', role: 'ADMINISTRATOR' }
    const line = {
      cellId: to,
      memberId: joined.id,
      year: 2026,
      author,
      at: '2026-12-01T01:00:00.000Z',
      meetingId: null,
      digest: null,
      aboutId: null,
    }
    const entry = { ...line, id: newId(to), kind: 'BOOK' as const, body: { event: 'MOVED' as const, bookNumber: '12', text: from } }
    const moved = [{ fromCellId: from, fromId: left.id, toCellId: to, toId: joined.id }]
    await stores.transfers.carry(transfer.id, '2026-12-01T01:00:00.000Z', { moved, year: 2026, entries: [entry] })
    await stores.transfers.carry(transfer.id, '2026-12-02T01:00:00.000Z', { moved: [], year: 2026, entries: [{ ...entry, id: newId(to) }] })
    expect(await stores.notebooks.entries(to, joined.id, 2026)).toEqual([entry])
    expect((await stores.registrations.find(to, joined.id, 2026))?.draftVersion).toBe(1)
    expect(await stores.shortfalls.ofCell(to, 2026)).toMatchObject([{ id: `${to}-s1`, memberId: joined.id, onAgenda: true }])
    expect((await stores.shortfalls.find(from, open.id))?.onAgenda).toBe(false)
    expect((await stores.transfers.find(transfer.id))?.carriedAt).toBe('2026-12-01T01:00:00.000Z')
    expect((await stores.transfers.toCarry('2026-12-01')).map(({ id }) => id)).not.toContain(transfer.id)
  })
})
