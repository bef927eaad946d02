import { expect, test } from 'vitest'
import { isMonth, lastDayOf, monthAfter, monthOfDay, monthsOf, yearOfMonth } from './month.ts'

test.each([
  ['2026-02', '2026-02-28'],
  ['2028-02', '2028-02-29'],
  ['2100-02', '2100-02-28'],
  ['2026-12', '2026-12-31'],
  ['2026-04', '2026-04-30'],
])('%s ends on %s', (month, day) => {
  expect(lastDayOf(month)).toBe(day)
})

test.each([
  ['2026-01', -1, '2025-12'],
  ['2026-12', 1, '2027-01'],
  ['2026-03', 12, '2027-03'],
])('%s and %i months are %s', (month, months, then) => {
  expect(monthAfter(month, months)).toBe(then)
})

test('a year has twelve months', () => {
  expect(monthsOf(2026)).toHaveLength(12)
  expect(
    monthsOf(2026)
      .map(yearOfMonth)
      .every((year) => year === 2026),
  ).toBe(true)
  expect([monthsOf(2026)[0], monthsOf(2026)[11]]).toEqual(['2026-01', '2026-12'])
})

test('a month is read from its text', () => {
  expect(['2026-01', '2026-13', '2026-1', 'x'].map(isMonth)).toEqual([true, false, false, false])
  expect(monthOfDay('2026-11-22')).toBe('2026-11')
})
