import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReportRecord, TaskRecord } from '#application/ports/follow-up.ts'
import type { Stores } from '#application/ports/stores.ts'
import { aMeeting, make, newCell, newId } from './given.ts'
import { type World, worlds } from './worlds.ts'

const aTask = (cellId: string, over: Partial<TaskRecord> = {}): TaskRecord => ({
  cellId,
  id: newId(cellId),
  memberId: `${cellId}-tu`,
  what: 'Lập danh sách hộ ký cam kết',
  dueOn: '2026-12-20',
  meetingId: `${cellId}-m11`,
  state: 'OPEN',
  word: '',
  settledIn: null,
  ...over,
})

const aReport = (cellId: string, over: Partial<ReportRecord> = {}): ReportRecord => ({
  cellId,
  id: newId(cellId),
  about: 'TASK',
  aboutId: `${cellId}-t1`,
  memberId: `${cellId}-tu`,
  text: 'Đã xong 12 hộ',
  at: '2026-12-10T01:00:00.000Z',
  ...over,
})

describe.each(worlds)('tasks and reports $name', ({ open }) => {
  let world: World
  let stores: Stores
  beforeAll(async () => {
    world = await open()
    stores = world.stores
  })
  afterAll(() => world.close())

  const write = async (cellId: string, tasks: TaskRecord[]) => {
    const meeting = await aMeeting(stores, { cellId })
    return make(stores, meeting.id, { kind: 'writeTasks', tasks })
  }

  test('a closing meeting leaves its tasks open, those due first before those without a day', async () => {
    const cellId = newCell()
    const [late, soon, anyDay] = [aTask(cellId, { dueOn: '2027-01-05' }), aTask(cellId), aTask(cellId, { dueOn: null })]
    expect(await write(cellId, [anyDay, late, soon])).toBe('saved')
    expect(await stores.tasks.open(cellId)).toEqual([soon, late, anyDay])
    expect(await stores.tasks.open(newCell())).toEqual([])
    expect(await stores.tasks.find(cellId, soon.id)).toEqual(soon)
    expect(await stores.tasks.find(newCell(), soon.id)).toBeNull()
  })

  test('a later meeting writes how a task stands and leaves its words as they were', async () => {
    const cellId = newCell()
    const task = aTask(cellId)
    await write(cellId, [task])
    await write(cellId, [{ ...task, what: 'khác', meetingId: `${cellId}-m12`, word: 'Còn 3 hộ' }])
    expect(await stores.tasks.open(cellId)).toEqual([{ ...task, word: 'Còn 3 hộ' }])
    await write(cellId, [{ ...task, state: 'DONE', word: 'Đủ', settledIn: `${cellId}-m12` }])
    expect(await stores.tasks.open(cellId)).toEqual([])
    expect(await stores.tasks.find(cellId, task.id)).toMatchObject({ state: 'DONE', settledIn: `${cellId}-m12` })
  })

  test('reports are kept in the order of time, by themselves or with the event of an open meeting', async () => {
    const cellId = newCell()
    const [first, second] = [aReport(cellId), aReport(cellId, { at: '2026-12-12T01:00:00.000Z', text: 'Đã xong hết' })]
    const meeting = await aMeeting(stores, { cellId })
    expect(await make(stores, meeting.id, { kind: 'appendReport', report: second })).toBe('saved')
    await stores.reports.append(first)
    await stores.reports.append(aReport(cellId, { aboutId: `${cellId}-t2` }))
    expect(await stores.reports.about(cellId, [`${cellId}-t1`])).toEqual([first, second])
    expect(await stores.reports.about(cellId, [])).toEqual([])
  })
})
