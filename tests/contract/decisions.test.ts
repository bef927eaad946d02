import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Stores } from '#application/ports/stores.ts'
import type { Decision } from '#domain/classification/decide-level.ts'
import type { SentBack } from '#domain/classification/sent-back.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { aUnit } from '../support/people.ts'
import { newCell, newId } from './given.ts'
import { type World, worlds } from './worlds.ts'

describe.each(worlds)('decisions $name', ({ open }) => {
  let world: World
  let stores: Stores
  beforeAll(async () => {
    world = await open()
    stores = world.stores
  })
  afterAll(() => world.close())

  async function anOrganisation() {
    const unitId = newCell()
    await stores.organization.saveUnit(aUnit(unitId, null, { grassroots: true, validTo: '2025-07-01' }))
    await stores.organization.saveUnit(aUnit(unitId, null, { grassroots: true, validFrom: '2025-07-01' }))
    return unitId
  }

  const aDecision = (unitId: string, over: Partial<Decision> = {}): Decision => ({
    id: newId('d'),
    unitId,
    year: 2026,
    cellId: 'ap3',
    memberId: newId('ap3'),
    level: 'EXCELLENT',
    number: '52-QĐ/ĐU',
    decidedOn: '2026-12-20',
    reason: null,
    signedBy: 'Nguyễn Thị Phước, Bí thư',
    signerId: 'signer',
    recordedAt: '2026-12-21T02:00:00.000Z',
    revokesId: null,
    ...over,
  })

  const entryOf = (decision: Decision): NotebookEntry => ({
    id: newId('ap3'),
    cellId: decision.cellId,
    memberId: decision.memberId,
    year: 2026,
    kind: 'DECIDED',
    body: {
      level: decision.level,
      proposal: 'GOOD',
      number: decision.number,
      decidedOn: decision.decidedOn,
      reason: null,
      decisionId: decision.id,
      revokedId: null,
    },
    author: { id: 'signer', name: 'Người ký', role: 'COMMITTEE_SECRETARY' },
    at: decision.recordedAt,
    meetingId: null,
    digest: null,
    aboutId: null,
  })

  test('units designated outstanding in a year: one designation each, replaced or taken back', async () => {
    const [unitId, other] = [newCell(), newCell()]
    const designation = { unitId, year: 2026, number: '15-QĐ/TU', decidedOn: '2026-12-10' }
    const by = { recordedById: 'nhat', recordedAt: '2026-12-11T02:00:00.000Z' }
    await stores.outstandingUnits.save({ ...designation, number: '14-QĐ/TU', ...by })
    await stores.outstandingUnits.save({ ...designation, ...by })
    expect(await stores.outstandingUnits.of([other, unitId], 2026)).toEqual([designation])
    expect(await stores.outstandingUnits.of([unitId], 2027)).toEqual([])
    await stores.outstandingUnits.remove(unitId, 2026)
    expect(await stores.outstandingUnits.of([unitId], 2026)).toEqual([])
  })

  test('a decision and the line in the notebook are written together', async () => {
    const unitId = await anOrganisation()
    const decision = aDecision(unitId)
    const entry = entryOf(decision)
    await stores.decisions.record(unitId, 2026, (standing) => {
      expect(standing).toEqual([])
      return { decisions: [decision], entries: [entry] }
    })
    expect(await stores.decisions.standing(unitId, 2026)).toEqual([decision])
    expect(await stores.decisions.standing(unitId, 2025)).toEqual([])
    expect(await stores.notebooks.entries('ap3', decision.memberId, 2026)).toEqual([entry])
  })

  test('what was sent back is settled once, and read in the order of its days', async () => {
    const [cellId, elsewhere] = [newCell(), newCell()]
    const sent = (at: string, over: Partial<SentBack> = {}): SentBack => ({
      ...{ id: newId(cellId), cellId, unitId: 'senhong', year: 2026, memberId: newId(cellId), reason: 'Xem lại', byId: 'phuoc' },
      ...{ byName: 'Nguyễn Thị Phước', at, settled: null, ...over },
    })
    const [later, first] = [sent('2026-12-12T02:00:00.000Z'), sent('2026-12-10T02:00:00.000Z')]
    await stores.sentBack.add([later, first])
    await stores.sentBack.add([sent('2026-12-11T02:00:00.000Z', { id: newId(elsewhere), cellId: elsewhere })])
    expect(await stores.sentBack.ofCells([cellId], 2026)).toEqual([first, later])
    expect(await stores.sentBack.ofCells([cellId], 2025)).toEqual([])
    const settled = { how: 'ANSWERED' as const, text: 'Chi bộ giữ ý kiến', byName: 'Sáu', at: '2026-12-13T02:00:00.000Z' }
    expect(await stores.sentBack.settle(first, settled)).toBe(true)
    expect(await stores.sentBack.settle(first, { ...settled, how: 'WITHDRAWN' })).toBe(false)
    expect(await stores.sentBack.find(cellId, first.id)).toEqual({ ...first, settled })
    expect(await stores.sentBack.find(elsewhere, first.id)).toBeNull()
  })

  test('a judgement that says no writes nothing', async () => {
    const unitId = await anOrganisation()
    await stores.decisions.record(unitId, 2026, () => null)
    expect(await stores.decisions.standing(unitId, 2026)).toEqual([])
  })

  test('a later decision replaces the one that it revokes', async () => {
    const unitId = await anOrganisation()
    const first = aDecision(unitId)
    const second = aDecision(unitId, {
      memberId: first.memberId,
      level: 'GOOD',
      recordedAt: '2026-12-22T02:00:00.000Z',
      reason: 'Vi phạm',
      revokesId: first.id,
    })
    await stores.decisions.record(unitId, 2026, () => ({ decisions: [first], entries: [] }))
    await stores.decisions.record(unitId, 2026, (standing) => {
      expect(standing).toEqual([first])
      return { decisions: [second], entries: [] }
    })
    expect(await stores.decisions.standing(unitId, 2026)).toEqual([second])
    expect(await stores.decisions.all(unitId, 2026)).toEqual([first, second])
  })

  test('documents recorded at once are judged one after the other: the cap holds', async () => {
    const unitId = await anOrganisation()
    const record = () =>
      stores.decisions.record(unitId, 2026, (standing) => (standing.length < 3 ? { decisions: [aDecision(unitId)], entries: [] } : null))
    await Promise.all(Array.from({ length: 12 }, record))
    expect(await stores.decisions.standing(unitId, 2026)).toHaveLength(3)
  })

  test('a bug in the judgement leaves nothing', async () => {
    const unitId = await anOrganisation()
    const judged = stores.decisions.record(unitId, 2026, () => {
      throw new Error('fell over')
    })
    await expect(judged).rejects.toThrow('fell over')
    await stores.decisions.record(unitId, 2026, () => ({ decisions: [aDecision(unitId)], entries: [] }))
    expect(await stores.decisions.standing(unitId, 2026)).toHaveLength(1)
  })
})
