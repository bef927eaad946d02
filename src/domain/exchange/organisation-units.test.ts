import { expect, test } from 'vitest'
import type { UnitChange } from '#domain/organization/unit-change.ts'
import { aCell, aUnit } from '../../../tests/support/people.ts'
import { organisationUnits } from './organisation-units.ts'

const units = [
  aUnit('province', null),
  aUnit('district', 'province', { validTo: '2025-07-01' }),
  aUnit('east', 'district', { validTo: '2025-07-01' }),
  aUnit('west', 'district', { validTo: '2025-07-01' }),
  aUnit('commune', 'province', { validFrom: '2025-07-01' }),
  aUnit('other', 'province'),
  aCell('ap1', 'east', { validTo: '2025-07-01' }),
  aCell('ap1', 'commune', { validFrom: '2025-07-01' }),
  aCell('gone', 'commune', { validFrom: '2025-07-01', validTo: '2026-01-01' }),
]
const change = (kind: UnitChange['kind'], fromIds: string[], toIds: string[]): UnitChange => ({
  ...{ id: `${kind}-${toIds.join()}`, kind, heldOn: '2025-07-01', fromIds, toIds, before: [], after: [], number: '1', note: '' },
  ...{ decidedOn: '2025-06-16', moved: [], positions: [], recordedById: 'nhat', recordedAt: '2025-06-20T02:00:00.000Z' },
  ...{ carriedAt: null, withdrawn: null },
})
const ids = (changes: UnitChange[]) => [...new Set(organisationUnits(units, changes, 'commune').map(({ id }) => id))].toSorted()

test('what hangs under it, ended units included, and neither what is above nor beside', () => {
  expect(ids([])).toEqual(['ap1', 'commune', 'gone'])
})

test('the communes it was merged from come along, for their past is its own', () => {
  expect(ids([change('MERGED', ['east', 'west'], ['commune'])])).toEqual(['ap1', 'commune', 'east', 'gone', 'west'])
})

test('one that it was split from stays, for only a part of its past is its own', () => {
  expect(ids([change('SPLIT', ['east'], ['commune', 'other'])])).toEqual(['ap1', 'commune', 'gone'])
})
