import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Stores } from '#application/ports/stores.ts'
import { aMember } from '../support/people.ts'
import { aMeeting, newCell, newId } from './given.ts'
import { type World, worlds } from './worlds.ts'

const week = { from: '2026-11-16', to: '2026-11-22', today: '2026-11-20', until: '2026-11-29', first: 2 }

describe.each(worlds)('a week $name', ({ open }) => {
  let world: World
  let stores: Stores
  beforeAll(async () => {
    world = await open()
    stores = world.stores
  })
  afterAll(() => world.close())

  const heldOn = (cellId: string, startsAt: string, present: number) =>
    aMeeting(stores, { cellId, kind: 'REGULAR', status: 'SIGNED', startsAt, present, convened: 20 })

  test('nothing has happened in a cell that nobody has written about', async () => {
    expect(await stores.weeks.of({ ...week, cellIds: [newCell()], unitIds: [newCell()] })).toEqual({
      ...{ members: 0, held: [], decisions: [], shortfalls: { named: 0, remedied: 0, overdue: 0 } },
      coming: { all: 0, first: [] },
    })
  })

  test('meetings that closed in the week are counted by kind, from Monday to Sunday in Vietnam', async () => {
    const [cellId, other] = [newCell(), newCell()]
    await heldOn(cellId, '2026-11-15T17:00:00.000Z', 18)
    await heldOn(other, '2026-11-22T16:59:00.000Z', 15)
    await heldOn(cellId, '2026-11-15T16:59:00.000Z', 1)
    await heldOn(cellId, '2026-11-22T17:00:00.000Z', 1)
    await aMeeting(stores, { cellId, kind: 'REGULAR', status: 'OPEN', startsAt: '2026-11-18T01:00:00.000Z' })
    await aMeeting(stores, { cellId, kind: 'THEMATIC', status: 'CLOSED', startsAt: '2026-11-18T01:00:00.000Z', present: 9, convened: 10 })
    const { held } = await stores.weeks.of({ ...week, cellIds: [cellId, other], unitIds: [] })
    expect(held).toEqual([
      { kind: 'REGULAR', meetings: 2, cells: 2, present: 33, convened: 40 },
      { kind: 'THEMATIC', meetings: 1, cells: 1, present: 9, convened: 10 },
    ])
  })

  test('announced meetings come with the first of them by name', async () => {
    const cellId = newCell()
    const announced = (startsAt: string, title: string) =>
      aMeeting(stores, { cellId, kind: 'REGULAR', status: 'ANNOUNCED', startsAt, title })
    await announced('2026-11-25T01:00:00.000Z', 'hai')
    await announced('2026-11-20T01:00:00.000Z', 'một')
    await announced('2026-11-29T10:00:00.000Z', 'ba')
    await announced('2026-11-30T01:00:00.000Z', 'sau')
    const { coming } = await stores.weeks.of({ ...week, cellIds: [cellId], unitIds: [] })
    expect(coming).toEqual({
      all: 3,
      first: [
        { cellId, kind: 'REGULAR', title: 'một', startsAt: '2026-11-20T01:00:00.000Z' },
        { cellId, kind: 'REGULAR', title: 'hai', startsAt: '2026-11-25T01:00:00.000Z' },
      ],
    })
  })

  test('shortfalls that the week’s meetings spoke of, and those that are overdue', async () => {
    const cellId = newCell()
    const meeting = await heldOn(cellId, '2026-11-18T01:00:00.000Z', 18)
    const aShortfall = (over: object) => ({
      ...{ cellId, id: newId(cellId), memberId: `${cellId}-loan`, year: 2026, topic: 'UNITY', text: 'Chậm', cause: '', remedy: 'Sửa' },
      ...{ dueOn: '2026-12-01', source: 'SELF' as const, state: 'CARRIED_OVER' as const, onAgenda: true, agendaOrder: 0 },
      ...{ display: 'NAMED' as const, wallText: null, mergedIntoId: null, answer: null, conclusion: null, followerId: null },
      ...{ concludedIn: meeting.id, ...over },
    })
    await stores.shortfalls.save([
      aShortfall({}),
      aShortfall({ state: 'REMEDIED', dueOn: '2026-11-01' }),
      aShortfall({ concludedIn: null, dueOn: '2026-11-19', state: 'OPEN' }),
      aShortfall({ concludedIn: null, dueOn: '2026-11-20', state: 'OPEN' }),
    ])
    const { shortfalls } = await stores.weeks.of({ ...week, cellIds: [cellId], unitIds: [] })
    expect(shortfalls).toEqual({ named: 1, remedied: 1, overdue: 1 })
  })

  test('members of the day are counted, guests and those who left are not', async () => {
    const cellId = newCell()
    const join = async (over: object) => {
      const id = newId('p')
      await stores.people.save({ id, name: 'Đặng Thị Kim Loan', cardNumber: id, phone: null, bornOn: null })
      await stores.members.save(aMember(newId(cellId), { cellId, personId: id, ...over }))
    }
    await join({})
    await join({ leftOn: '2026-11-20' })
    await join({ membership: 'TEMPORARY' })
    await join({ joinedOn: '2026-11-20' })
    expect((await stores.weeks.of({ ...week, cellIds: [cellId], unitIds: [] })).members).toBe(2)
  })
})
