import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NormList, NormReview } from '#domain/norms/norms.ts'
import type { EmulationQuarter } from '#domain/norms/quarter.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { newCell, newId } from './given.ts'
import { type World, worlds } from './worlds.ts'

const aList = (cellId: string, version = 1): NormList => ({
  ...{ cellId, version, title: 'Chuẩn mực đạo đức của cơ quan', rhythm: 'WEEKLY' as const },
  norms: [{ id: 'n1', text: 'Đi làm đúng giờ' }],
  ...{ setOn: '2026-01-05', setByName: 'Huỳnh Văn Sáu' },
})

const aReview = (cellId: string, heldOn: string): NormReview => ({
  ...{ cellId, id: newId(cellId), heldOn, listVersion: 1, marks: [{ normId: 'n1', result: 'KEPT' as const }], word: '' },
  named: [],
  ...{ recordedById: 'sau', recordedByName: 'Huỳnh Văn Sáu', recordedAt: `${heldOn}T02:00:00.000Z` },
})

const aQuarter = (cellId: string): EmulationQuarter => ({
  ...{ cellId, year: 2026, quarter: 1 as const, focus: 'Đúng giờ', openedOn: '2026-01-05', openedByName: 'Huỳnh Văn Sáu' },
  ...{ closedOn: null, closedByName: '', lessons: '', nextFocus: '', version: 0 },
})

const anEntry = (review: NormReview): NotebookEntry => ({
  ...{ id: newId(review.cellId), cellId: review.cellId, memberId: `${review.cellId}-tam`, year: 2026 },
  ...{
    author: { id: 'sau', name: 'Huỳnh Văn Sáu', role: 'SECRETARY' },
    at: review.recordedAt,
    meetingId: null,
    digest: null,
    aboutId: null,
  },
  kind: 'NORM_REVIEW' as const,
  body: { heldOn: review.heldOn, act: 'REMINDED', norm: 'Đi làm đúng giờ', word: 'Hai buổi đến trễ' },
})

describe.each(worlds)('norms of a unit $name', ({ open }) => {
  let world: World
  beforeAll(async () => {
    world = await open()
  })
  afterAll(() => world.close())

  test('the newest list of each cell counts, and an older never replaces it', async () => {
    const { norms } = world.stores
    const [here, there] = [newCell(), newCell()]
    for (const list of [aList(here), aList(here, 2), aList(there)]) expect(await norms.saveList(list)).toBe('saved')
    expect(await norms.saveList(aList(here, 2))).toBe('clash')
    expect(await norms.lists([here, newCell(), there])).toEqual([aList(here, 2), aList(there)])
  })

  test('a review and what it leaves in a notebook are written together', async () => {
    const { norms, notebooks } = world.stores
    const cellId = newCell()
    const [review, next] = [aReview(cellId, '2026-02-02'), aReview(cellId, '2026-02-09')]
    const entry = anEntry(review)
    await norms.addReview(next, [])
    await norms.addReview(review, [entry])
    expect(await norms.reviews([cellId], { from: '2026-02-02', to: '2026-02-09' })).toEqual([review, next])
    expect(await norms.reviews([cellId], { from: '2026-02-03', to: '2026-12-31' })).toEqual([next])
    expect(await notebooks.entries(cellId, entry.memberId, 2026)).toEqual([entry])
  })

  test('a quarter is saved over the version its writer saw', async () => {
    const { norms } = world.stores
    const cellId = newCell()
    const quarter = aQuarter(cellId)
    expect(await norms.saveQuarter(quarter)).toBe('saved')
    expect(await norms.saveQuarter(quarter)).toBe('clash')
    const closed = { ...quarter, closedOn: '2026-03-30', lessons: 'Họp gọn hơn', version: 1 }
    expect(await norms.saveQuarter(closed)).toBe('saved')
    expect(await norms.quarters([cellId], 2026)).toEqual([{ ...closed, version: 2 }])
    expect(await norms.quarters([cellId], 2027)).toEqual([])
  })
})
