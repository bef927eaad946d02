import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { HelpPlanRecord } from '#application/ports/help-plans.ts'
import type { RemarkRecord } from '#application/ports/remarks.ts'
import type { Stores } from '#application/ports/stores.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { remarkEntry } from '#domain/notebook/monthly-remark.ts'
import { aMember, aPosition, aStatus } from '../support/people.ts'
import { aMeeting, make, newCell, newId } from './given.ts'
import { openPostgres, type World, worlds } from './worlds.ts'

const month = '2026-10'
const at = '2026-11-01T02:00:00.000Z'

const aRemark = (cellId: string, over: Partial<RemarkRecord> = {}): RemarkRecord => ({
  ...{ cellId, memberId: `${cellId}-lanh`, month, text: 'Đồng chí nhìn thẳng vào thiếu sót.', proposes: null, reason: '' },
  author: { id: 'loan', name: 'Đặng Thị Kim Loan', role: 'DEPUTY_SECRETARY' },
  ...{ recordedAt: at, enteredAt: null, version: 0 },
  ...over,
})

const aReflection = (cellId: string, over: Partial<NotebookEntry> = {}): NotebookEntry =>
  ({
    ...{ id: newId(cellId), cellId, memberId: `${cellId}-lanh`, year: 2026, kind: 'REFLECTION' },
    body: {
      month,
      late: false,
      topics: [],
      text: { RESPONSIBILITY: 'Ba tháng không báo cáo' },
      items: [],
      shortfalls: [],
      corrections: [],
    },
    author: { id: 'lanh', name: 'Dương Văn Lành', role: 'MEMBER' },
    ...{ at: '2026-10-30T02:00:00.000Z', meetingId: null, digest: null, aboutId: null },
    ...over,
  }) as NotebookEntry

const aPlan = (cellId: string, over: Partial<HelpPlanRecord> = {}): HelpPlanRecord => ({
  ...{ id: newId(cellId), cellId, memberId: `${cellId}-lanh`, reason: 'Ba tháng không báo cáo', helperIds: [`${cellId}-ut`] },
  steps: [{ id: newId(cellId), what: 'Cùng đi kiểm tra kênh', dueOn: '2026-11-20', doneOn: null, word: '' }],
  ...{ reviews: [], outcomes: [], startedOn: '2026-11-05', endedOn: null, endWord: '', openedAt: at, version: 0 },
  ...over,
})

async function join(stores: Stores, cellId: string, key: string, over = {}) {
  const personId = `${cellId}person${key}`
  const name = `Đồng chí ${key}`
  await stores.people.save({ id: personId, name, cardNumber: `${cellId}${key}`, phone: null, bornOn: '1960-01-01' })
  const member = aMember(`${cellId}-${key}`, { cellId, personId, name, ...over })
  await stores.members.save(member)
  return member
}

describe.each(worlds)('remarks $name', ({ open }) => {
  let world: World
  let stores: Stores
  beforeAll(async () => {
    world = await open()
    stores = world.stores
  })
  afterAll(() => world.close())

  test('two write the same remark: the second is told, and nothing is overwritten', async () => {
    const cellId = newCell()
    const mine = aRemark(cellId)
    expect(await stores.remarks.save(mine)).toBe('saved')
    expect(await stores.remarks.save({ ...mine, text: 'khác' })).toBe('clash')
    expect(await stores.remarks.find(cellId, mine.memberId, month)).toEqual({ ...mine, version: 1 })
    expect(await stores.remarks.save({ ...mine, text: 'sau', version: 1 })).toBe('saved')
    expect(await stores.remarks.find(newCell(), mine.memberId, month)).toBeNull()
  })

  test('a remark enters the notebook once, with its line; what was changed meanwhile stays outside', async () => {
    const cellId = newCell()
    const [one, other] = [aRemark(cellId), aRemark(cellId, { memberId: `${cellId}-sau`, month: '2026-09' })]
    for (const remark of [one, other, { ...one, month: '2026-11' }]) await stores.remarks.save(remark)
    const open = await stores.remarks.notEntered(cellId, month)
    expect(open.map((remark) => remark.month)).toEqual([month, '2026-09'])
    const lines = open.map((remark) => ({ ...remark, entry: remarkEntry(remark, { id: newId(cellId), meeting: null }) }))
    await stores.remarks.save({ ...other, text: 'viết lại', version: 1 })
    expect(await stores.remarks.enter(cellId, lines, at)).toBe(1)
    expect(await stores.remarks.enter(cellId, lines, at)).toBe(0)
    expect(await stores.notebooks.ofCell(cellId, 2026, ['MONTHLY_REMARK'])).toEqual([lines[0]?.entry])
    expect(await stores.remarks.find(cellId, one.memberId, month)).toMatchObject({ enteredAt: at })
    expect(await stores.remarks.save({ ...one, version: 1 })).toBe('clash')
    expect(await stores.remarks.since(cellId, month)).toHaveLength(2)
  })

  test('the close of a meeting enters them in its transaction', async () => {
    const cellId = newCell()
    await stores.remarks.save(aRemark(cellId))
    const meeting = await aMeeting(stores, { cellId })
    const lines = (await stores.remarks.notEntered(cellId, month)).map((remark) => ({
      ...remark,
      entry: remarkEntry(remark, { id: newId(cellId), meeting: { id: meeting.id, digest: 'd' } }),
    }))
    const enter = { kind: 'enterRemarks', cellId, remarks: lines } as const
    expect(await make(stores, meeting.id, { ...enter, remarks: [...lines] }, { kind: 'cancelBallot', ballotId: 'x' })).toBe('refused')
    expect(await stores.notebooks.ofCell(cellId, 2026, ['MONTHLY_REMARK'])).toEqual([])
    expect(await make(stores, meeting.id, { ...enter, remarks: [...lines] })).toBe('saved')
    expect(await stores.notebooks.ofCell(cellId, 2026, ['MONTHLY_REMARK'])).toHaveLength(1)
  })

  test('the month of a cell: everybody who belonged to it, with all that a remark is written from', async () => {
    const cellId = newCell()
    const lanh = await join(stores, cellId, 'lanh')
    await join(stores, cellId, 'gone', { leftOn: '2026-10-01' })
    await join(stores, cellId, 'new', { joinedOn: '2026-11-01' })
    const moved = await join(stores, cellId, 'moved', { leftOn: '2026-10-15' })
    await stores.members.saveStatus(aStatus(lanh.id, 'SICK'))
    const office = aPosition(lanh.personId, cellId, 'SECRETARY')
    await stores.organization.savePosition(office)
    const reflection = aReflection(cellId, { at: '2026-10-31T02:00:00.120Z' })
    await stores.notebooks.append([aReflection(cellId), reflection, aReflection(cellId, { memberId: `${cellId}-x` })])
    for (const one of ['2026-06', '2026-07', '2026-08', '2026-09', month]) await stores.remarks.save(aRemark(cellId, { month: one }))
    const [first, second, ...others] = await stores.remarks.cellMonth(cellId, month)
    expect(others).toEqual([])
    expect(second).toEqual({ member: moved, statuses: [], positions: [], reflection: null, shortfalls: [], remark: null, earlier: [] })
    expect(first).toEqual({
      member: lanh,
      statuses: [aStatus(lanh.id, 'SICK')],
      positions: [office],
      reflection,
      shortfalls: [],
      remark: aRemark(cellId, { version: 1 }),
      earlier: ['2026-09', '2026-08', '2026-07'].map((one) => aRemark(cellId, { month: one, version: 1 })),
    })
  })

  test('a plan of help is kept with the lines it leaves; two at once: the second is told', async () => {
    const cellId = newCell()
    const plan = aPlan(cellId)
    const line = (planId: string): NotebookEntry => ({
      ...aReflection(cellId),
      id: newId(cellId),
      ...{ kind: 'HELP_PLAN', body: { planId, event: 'OPENED', text: plan.reason, dueOn: null } },
    })
    const opened = line(plan.id)
    expect(await stores.helpPlans.save(plan, [opened])).toBe('saved')
    expect(await stores.helpPlans.save(plan, [line(plan.id)])).toBe('clash')
    expect(await stores.helpPlans.find(cellId, plan.id)).toEqual({ ...plan, version: 1 })
    expect(await stores.notebooks.ofCell(cellId, 2026, ['HELP_PLAN'])).toEqual([opened])
    const ended = aPlan(cellId, { startedOn: '2026-11-10', endedOn: '2026-12-10' })
    const later = aPlan(cellId, { startedOn: '2026-11-08' })
    for (const one of [ended, later]) await stores.helpPlans.save(one, [])
    expect((await stores.helpPlans.ofCell(cellId)).map(({ id }) => id)).toEqual([later.id, plan.id, ended.id])
    expect(await stores.helpPlans.find(newCell(), plan.id)).toBeNull()
  })
})

test('the month of a cell of 60 members is one statement', async () => {
  const { stores, database, close } = await openPostgres()
  const cellId = newCell()
  for (let index = 0; index < 60; index += 1) await join(stores, cellId, `m${String(index).padStart(2, '0')}`)
  const query = vi.spyOn(database.pool, 'query')
  const connect = vi.spyOn(database.pool, 'connect')
  expect(await stores.remarks.cellMonth(cellId, month)).toHaveLength(60)
  expect(query).toHaveBeenCalledTimes(1)
  // the pool's own way to a connection for that statement
  expect(connect).toHaveBeenCalledTimes(1)
  await close()
})
