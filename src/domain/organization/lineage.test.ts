import { describe, expect, it } from 'vitest'
import { aUnit } from '../../../tests/support/people.ts'
import { changesBetween, lineageOf } from './lineage.ts'
import type { UnitChange, UnitChangeKind } from './unit-change.ts'

const aChange = (kind: UnitChangeKind, heldOn: string, fromIds: string[], toIds: string[], over: Partial<UnitChange> = {}): UnitChange => ({
  ...{ id: `${kind} ${heldOn}`, kind, heldOn, fromIds, toIds, number: '12-QĐ/TU', decidedOn: null, note: '' },
  before: fromIds.map((id) => aUnit(id, 'province', { name: `Xã ${id}` })),
  after: toIds.map((id) => aUnit(id, 'province', { name: `Xã ${id}`, validFrom: heldOn })),
  ...{ moved: [], positions: [], recordedById: 'nhat', recordedAt: `${heldOn}T01:00:00.000Z`, carriedAt: null, withdrawn: null },
  ...over,
})
const changes = [
  aChange('MERGED', '2023-01-01', ['north', 'south'], ['west']),
  aChange('SPLIT', '2021-01-01', ['old'], ['north', 'south']),
  aChange('MERGED', '2025-07-01', ['east', 'west'], ['both']),
  aChange('RENAMED', '2026-02-01', ['both'], ['both']),
  aChange('MERGED', '2025-09-01', ['far'], ['both'], { withdrawn: { byId: 'nhat', at: '2025-08-01T01:00:00.000Z' } }),
]

describe('figures over years', () => {
  it('are marked where the unit, or one it grew out of, changed', () => {
    expect(changesBetween(changes, 'both', { from: 2023, to: 2026 }).map(({ on, kind, isBreak }) => [on, kind, isBreak])).toEqual([
      ['2023-01-01', 'MERGED', true],
      ['2025-07-01', 'MERGED', true],
      ['2026-02-01', 'RENAMED', false],
    ])
    expect(changesBetween(changes, 'both', { from: 2025, to: 2025 })[0]).toMatchObject({ from: ['Xã east', 'Xã west'], to: ['Xã both'] })
    expect(changesBetween(changes, 'far', { from: 2020, to: 2026 })).toEqual([])
  })

  it('of a merged unit are, before the day, those of its predecessors together', () => {
    expect(lineageOf(changes, 'both')).toEqual([
      { unitId: 'east', until: '2025-07-01', whole: true },
      { unitId: 'west', until: '2025-07-01', whole: true },
      { unitId: 'north', until: '2023-01-01', whole: true },
      { unitId: 'old', until: '2021-01-01', whole: false },
      { unitId: 'south', until: '2023-01-01', whole: true },
    ])
    expect(lineageOf(changes, 'east')).toEqual([])
  })

  it('break where units came from another parent or went to one', () => {
    const moved = aChange('MOVED', '2025-07-01', ['c'], ['c'], {
      before: [aUnit('c', 'district')],
      after: [aUnit('c', 'district', { validTo: '2025-07-01' }), aUnit('c', 'province', { validFrom: '2025-07-01' })],
    })
    expect(changesBetween([moved], 'district', { from: 2025, to: 2025 })).toMatchObject([{ kind: 'MOVED', isBreak: true }])
    expect(changesBetween([moved], 'c', { from: 2025, to: 2025 })).toMatchObject([{ kind: 'MOVED', isBreak: false }])
    expect(changesBetween([moved], 'other', { from: 2025, to: 2025 })).toEqual([])
  })
})
