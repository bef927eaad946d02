import { expect, test } from 'vitest'
import { checkDesignation, unitOfCap } from './outstanding-unit.ts'

test.each([
  ['with number and day', '15-QĐ/TU', '2026-12-10', { ok: true, value: null }],
  ['without a number', '  ', '2026-12-10', { ok: false, refusal: 'decision/number-missing' }],
  ['on a day that does not exist', '15-QĐ/TU', '2026-02-30', { ok: false, refusal: 'decision/date-missing' }],
])('a unit is designated outstanding by a document: %s', (_, number, decidedOn, answer) => {
  expect(checkDesignation({ number, decidedOn })).toEqual(answer)
})

test('rule 27: the designation that counts is that of the unit over which the cap is taken', () => {
  const of = { cellId: 'ap3', unitId: 'senhong' }
  expect(unitOfCap({ scope: 'GRASSROOTS_ORGANIZATION' }, of)).toBe('senhong')
  expect(unitOfCap({ scope: 'CELL' }, of)).toBe('ap3')
})
