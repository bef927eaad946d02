import { describe, expect, test } from 'vitest'
import { checkMandate, type InspectionMandate, mandateHolds } from './mandate.ts'

const mandate: InspectionMandate = {
  id: 'm1',
  unitId: 'senhong',
  personId: 'phuoc',
  cellIds: ['ap3'],
  number: '12-QĐ/UBKT',
  validFrom: '2026-12-01',
  validTo: '2026-12-11',
  givenById: 'nhat',
  givenAt: '2026-11-30T01:00:00.000Z',
  revokedAt: null,
}

describe('an inspection mandate (who, which cells, until when)', () => {
  test.each([
    ['the day before', '2026-11-30', 'phuoc', null, false],
    ['its first day', '2026-12-01', 'phuoc', null, true],
    ['its last day', '2026-12-10', 'phuoc', null, true],
    ['the day after', '2026-12-11', 'phuoc', null, false],
    ['another person', '2026-12-05', 'binh', null, false],
    ['once revoked', '2026-12-05', 'phuoc', '2026-12-04T00:00:00.000Z', false],
  ])('%s', (_, on, personId, revokedAt, holds) => {
    expect(mandateHolds({ ...mandate, revokedAt }, { personId, on })).toBe(holds)
  })

  test.each([
    ['nothing amiss', {}, null],
    ['no number', { number: '  ' }, 'mandate/number-missing'],
    ['no cell', { cellIds: [] }, 'mandate/no-cells'],
    ['a cell of somebody else', { cellIds: ['ap3', 'la'] }, 'mandate/no-cells'],
    ['no day', { validTo: '2026-12-01' }, 'mandate/no-days'],
  ])('is given: %s', (_, over, refusal) => {
    const checked = checkMandate({ ...mandate, ...over }, ['ap3', 'ap4'])
    expect(checked.ok ? null : checked.refusal).toBe(refusal)
  })
})
