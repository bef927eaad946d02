import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addSeconds,
  civilDate,
  daysBetween,
  earlierOf,
  holdsOn,
  isCivilDate,
  isDayOfOurTime,
  laterOf,
  monthOf,
  monthsAndDaysBetween,
  secondsBetween,
  vietnamDay,
  yearOf,
} from './civil-date.ts'

const anyDay = fc
  .record({ year: fc.integer({ min: 1900, max: 2400 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
  .map(({ year, month, day }) => civilDate(year, month, day))
  .filter(isCivilDate)

describe('months are counted on the calendar (Bộ luật Dân sự 2015, Điều 148)', () => {
  test.each([
    ['2026-01-15', 6, '2026-07-15'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-01', -1, '2025-12-01'],
    ['2026-11-30', 3, '2027-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })

  test.each([
    ['2026-01-15', '2026-04-15', { months: 3, days: 0 }],
    ['2026-01-15', '2026-04-14', { months: 2, days: 30 }],
    ['2026-01-31', '2026-02-28', { months: 1, days: 0 }],
    ['2026-05-01', '2026-05-01', { months: 0, days: 0 }],
  ])('from %s to %s there are %o', (from, to, length) => {
    expect(monthsAndDaysBetween(from, to)).toEqual(length)
  })
})

test('a day that does not exist is no day', () => {
  expect(['2028-02-29', '2000-02-29', '2026-12-31'].every(isCivilDate)).toBe(true)
  expect(
    ['2027-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '0000-01-01', '5/12/2026', '2026-1-1', ''].some(isCivilDate),
  ).toBe(false)
})

test('a day of our time lies between 1850 and 2199', () => {
  expect(['1850-01-01', '1930-02-03', '2199-12-31'].every(isDayOfOurTime)).toBe(true)
  expect(['0001-01-01', '1849-12-31', '2200-01-01', '2027-02-29', ''].some(isDayOfOurTime)).toBe(false)
})

test('days count as the calendar of the machine counts them', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -50_000, max: 50_000 }), (day, days) => {
      const expected = new Date(Date.UTC(yearOf(day), monthOf(day) - 1, Number(day.slice(8)) + days)).toISOString().slice(0, 10)
      expect(addDays(day, days)).toBe(expected)
      expect(daysBetween(day, expected)).toBe(days)
    }),
  )
})

test('months added and days left over lead back to the later day', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      const [from, to] = [earlierOf(a, b), laterOf(a, b)]
      const { months, days } = monthsAndDaysBetween(from, to)
      expect(addDays(addMonths(from, months), days)).toBe(to)
      expect(days).toBeLessThan(32)
    }),
  )
})

test('a period ends before its last date', () => {
  expect(holdsOn('2020-01-01', '2025-07-01', '2025-06-30')).toBe(true)
  expect(holdsOn('2020-01-01', '2025-07-01', '2025-07-01')).toBe(false)
  expect(holdsOn('2020-01-01', null, '2099-01-01')).toBe(true)
})

test('the day in Vietnam begins at 17:00 UTC', () => {
  expect(vietnamDay('2026-12-04T16:59:59.999Z')).toBe('2026-12-04')
  expect(vietnamDay('2026-12-04T17:00:00.000Z')).toBe('2026-12-05')
  expect(vietnamDay('2026-12-31T20:00:00Z')).toBe('2027-01-01')
})

test('moments add as the clock of the machine adds them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), fc.integer({ min: 0, max: 10_000_000 }), (at, seconds) => {
      const from = new Date(at).toISOString()
      const to = addSeconds(from, seconds)
      expect(to).toBe(new Date(at + seconds * 1000).toISOString())
      expect(secondsBetween(from, to)).toBe(seconds)
    }),
  )
})

test('a day that is none is a bug, not a refusal', () => {
  expect(() => addMonths('2026-02-30', 1)).toThrow('broken invariant')
  expect(() => addSeconds('2026-02-03 07:30', 1)).toThrow('broken invariant')
})
