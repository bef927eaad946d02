import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Stores } from '#application/ports/stores.ts'
import { aCell, aMember, aPosition, aStatus, aUnit } from '../support/people.ts'
import { newCell, newId } from './given.ts'
import { type World, worlds } from './worlds.ts'

describe.each(worlds)('organisation and members $name', ({ open }) => {
  let world: World
  let stores: Stores
  beforeAll(async () => {
    world = await open()
    stores = world.stores
  })
  afterAll(() => world.close())

  /** A member whose person is on record. */
  async function memberOf(cellId: string, name: string, over: object = {}) {
    const id = newId(cellId)
    const member = aMember(id, { cellId, personId: `person_${id}`, name, bornOn: '1962-03-11', ...over })
    await stores.people.save({ id: member.personId, name, cardNumber: id, phone: null, bornOn: member.bornOn })
    await stores.members.save(member)
    return member
  }

  test('a unit that moves under another parent has a row for each period', async () => {
    const id = newCell()
    const before = aCell(id, 'huyen', { validFrom: '2018-01-01', validTo: '2025-07-01', code: '1' })
    const after = aCell(id, 'xa', { validFrom: '2025-07-01', code: '1', name: 'Chi bộ Ấp 3', grassroots: false })
    await stores.organization.saveUnit({ ...before, validTo: null })
    await stores.organization.saveUnit(after)
    await stores.organization.saveUnit(before)
    expect((await stores.organization.units()).filter((unit) => unit.id === id)).toEqual([before, after])
  })

  test('an id with a hyphen would not be found in the ids of its rows: refused as a bug', async () => {
    await expect(stores.organization.saveUnit(aUnit('ap-3', null))).rejects.toThrow('broken invariant')
  })

  test('a party group comes back with its members of all times', async () => {
    const cellId = newCell()
    const group = { cellId, id: newId(cellId), name: 'Tổ đảng 1', headId: `${cellId}-a`, validFrom: '2026-01-01', validTo: null }
    const members = [{ memberId: `${cellId}-a`, from: '2026-01-01', to: null }]
    await stores.groups.save({ ...group, members: [] })
    await stores.groups.save({ ...group, members })
    const past = { ...group, id: newId(cellId), validTo: '2026-06-01', members: [{ ...members[0]!, to: '2026-06-01' }] }
    await stores.groups.save(past)
    expect(await stores.groups.ofCell(cellId)).toEqual([{ ...group, members }, past])
    expect(await stores.groups.ofCell(newCell())).toEqual([])
  })

  test('a position ends by being saved with its last day', async () => {
    const [person, unit, other] = [newCell(), newCell(), newCell()]
    const secretary = aPosition(person, unit, 'SECRETARY')
    const leader = aPosition(person, other, 'LEADER', { validFrom: '2026-01-01' })
    for (const one of [secretary, leader, { ...secretary, validTo: '2026-06-01' }]) await stores.organization.savePosition(one)
    expect(await stores.organization.positionsOf(person)).toEqual([{ ...secretary, validTo: '2026-06-01' }, leader])
    expect(await stores.organization.positionsAt(other)).toEqual([leader])
    expect(await stores.organization.positionsAt('nowhere')).toEqual([])
  })

  test('positions that change hands are saved together', async () => {
    const [one, other, unit] = [newCell(), newCell(), newCell()]
    const held = aPosition(one, unit, 'SECRETARY', { validFrom: '2025-01-01' })
    await stores.organization.savePosition(held)
    const both = [
      { ...held, validTo: '2026-06-01' },
      { ...held, personId: other, validFrom: '2026-06-01' },
    ]
    await stores.organization.savePositions(both)
    expect(await stores.organization.positionsAt(unit)).toEqual(both)
  })

  test('a member comes back with every status', async () => {
    const cellId = newCell()
    const [sau, loan] = [
      await memberOf(cellId, 'Huỳnh Văn Sáu', { hasPost: true, post: 'Bí thư chi bộ' }),
      await memberOf(cellId, 'Đặng Thị Kim Loan'),
    ]
    const sick = aStatus(sau.id, 'SICK', { from: '2026-02-01' })
    const away = aStatus(sau.id, 'AWAY', { from: '2025-02-01', to: '2025-08-01' })
    for (const one of [sick, away, { ...sick, to: '2026-05-01' }]) await stores.members.saveStatus(one)
    const file = { member: sau, statuses: [away, { ...sick, to: '2026-05-01' }] }
    expect(await stores.members.ofCell(cellId)).toEqual([file, { member: loan, statuses: [] }])
    expect(await stores.members.find(cellId, sau.id)).toEqual(file)
    expect(await stores.members.find('other', sau.id)).toBeNull()
    expect(await stores.members.find(cellId, 'unknown')).toBeNull()
  })

  test('a member bears the name of the person', async () => {
    const cellId = newCell()
    const sau = await memberOf(cellId, 'Huỳnh Văn Sau')
    await stores.people.save({ id: sau.personId, name: 'Huỳnh Văn Sáu', cardNumber: sau.id, phone: null, bornOn: '1962-03-12' })
    expect((await stores.members.find(cellId, sau.id))?.member).toMatchObject({ name: 'Huỳnh Văn Sáu', bornOn: '1962-03-12' })
  })

  test('a membership without a person is a bug', async () => {
    await expect(stores.members.save(aMember(newId('x'), { cellId: 'x', personId: 'nobody' }))).rejects.toThrow('broken invariant')
  })

  test('a membership that ended stays among those of its person', async () => {
    const first = await memberOf(newCell(), 'Ngô Minh Trí', { joinedOn: '2010-01-01' })
    const ended = { ...first, leftOn: '2026-01-01' }
    const cellId = newCell()
    const second = { ...first, cellId, id: newId(cellId), joinedOn: '2026-01-01', membership: 'TEMPORARY' as const }
    await stores.members.save(ended)
    await stores.members.save(second)
    expect(await stores.members.ofPerson(first.personId)).toEqual([ended, second])
    expect(await stores.members.ofPerson('nobody')).toEqual([])
  })
})
