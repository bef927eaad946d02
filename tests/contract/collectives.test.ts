import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CollectiveDecision } from '#domain/collective/decide-collectives.ts'
import { type CollectiveReview, emptyReport, newReview } from '#domain/collective/review.ts'
import { aUnit } from '../support/people.ts'
import { newCell, newId } from './given.ts'
import { type World, worlds } from './worlds.ts'

const at = '2026-12-12T02:00:00.000Z'

const aReview = (unitId: string, over: Partial<CollectiveReview> = {}): CollectiveReview => ({
  ...newReview(unitId, 2026),
  draft: { ...emptyReport, results: 'Đạt 5/5 chỉ tiêu', level: 'GOOD', score: { score: 88, tasks: 5, onTime: 5, exceeded: 1 } },
  recordedById: 'sau',
  recordedAt: at,
  ...over,
})

const aDecision = (byUnitId: string, unitId: string, over: Partial<CollectiveDecision> = {}): CollectiveDecision => ({
  ...{ id: newId('cd'), byUnitId, unitId, year: 2026, level: 'GOOD', number: '60-QĐ/ĐU', decidedOn: '2026-12-20', reason: null },
  ...{ signedBy: 'Nguyễn Thị Phước, Bí thư', signerId: 'phuoc', recordedAt: at, revokesId: null },
  ...over,
})

describe.each(worlds)('collectives $name', ({ open }) => {
  let world: World
  beforeAll(async () => {
    world = await open()
  })
  afterAll(() => world.close())

  test('what a collective writes is saved over the version its writer saw, and never over another', async () => {
    const { collectives } = world.stores
    const [unitId, other] = [newCell(), newCell()]
    expect(await collectives.find(unitId, 2026)).toBeNull()
    expect(await collectives.save(aReview(unitId))).toBe('saved')
    expect(await collectives.save(aReview(unitId))).toBe('clash')
    const handedIn = { ...aReview(unitId), version: 1, handedIn: aReview(unitId).draft, handedInAt: at, handedInBy: 'Huỳnh Văn Sáu' }
    expect(await collectives.save(handedIn)).toBe('saved')
    expect(await collectives.find(unitId, 2026)).toEqual({ ...handedIn, version: 2 })
    expect(await collectives.ofUnits([other, unitId], 2026)).toEqual([{ ...handedIn, version: 2 }])
    expect(await collectives.ofUnits([unitId], 2025)).toEqual([])
  })

  test('a decision stands until a later one revokes it; both stay on record', async () => {
    const { collectives, organization } = world.stores
    const [upper, unitId] = [newCell(), newCell()]
    await organization.saveUnit(aUnit(upper, null))
    const first = aDecision(upper, unitId)
    const second = aDecision(upper, unitId, {
      ...{ level: 'SATISFACTORY', reason: 'Vi phạm', revokesId: first.id, recordedAt: '2027-01-12T02:00:00.000Z' },
    })
    const of = { byUnitId: upper, unitIds: [unitId], year: 2026 }
    await collectives.record(of, () => [first])
    await collectives.record(of, (standing) => {
      expect(standing).toEqual([first])
      return [second]
    })
    expect(await collectives.standing([unitId], 2026)).toEqual([second])
    expect(await collectives.decidedBy(upper, 2026)).toEqual([first, second])
  })

  test('documents recorded at once are judged one after the other: the cap holds', async () => {
    const { collectives, organization } = world.stores
    const upper = newCell()
    const unitIds = Array.from({ length: 8 }, () => newCell())
    await organization.saveUnit(aUnit(upper, null))
    const record = (unitId: string) =>
      collectives.record({ byUnitId: upper, unitIds, year: 2026 }, (standing) => (standing.length < 2 ? [aDecision(upper, unitId)] : null))
    await Promise.all(unitIds.map(record))
    expect(await collectives.standing(unitIds, 2026)).toHaveLength(2)
  })
})
