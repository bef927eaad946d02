import { describe, expect, it } from 'vitest'
import { asKind, monthsOf, type PagePeriod, periodFrom, periodQuery, stepped } from './period.ts'

const asked = (query: string) => periodFrom(new URLSearchParams(query))

describe('the period in the address', () => {
  it.each<[string, Partial<PagePeriod>]>([
    ['', {}],
    ['year=2025', { year: 2025 }],
    ['year=2026&month=11', { year: 2026, month: 11 }],
    ['year=2026&quarter=4', { year: 2026, quarter: 4 }],
    ['month=3&quarter=4', { month: 3 }],
    ['year=abc&month=13', {}],
    ['quarter=0', {}],
  ])('%j', (query, period) => {
    expect(asked(query)).toEqual(period)
  })

  it('is read as it was written', () => {
    for (const period of [{ year: 2025 }, { year: 2026, month: 11 }, { year: 2026, quarter: 4 }])
      expect(asked(periodQuery(period))).toEqual(period)
  })
})

it('holds its months', () => {
  expect(monthsOf({ year: 2026, quarter: 4 })).toEqual([10, 11, 12])
  expect(monthsOf({ year: 2026, month: 2 })).toEqual([2])
  expect(monthsOf({ year: 2026 })).toHaveLength(12)
})

it('steps over the turn of the year', () => {
  expect(stepped({ year: 2026, month: 1 }, -1)).toEqual({ year: 2025, month: 12 })
  expect(stepped({ year: 2026, quarter: 4 }, 1)).toEqual({ year: 2027, quarter: 1 })
  expect(stepped({ year: 2026 }, -1)).toEqual({ year: 2025 })
})

it('becomes a month that has begun', () => {
  const today = { year: 2026, month: 11 }
  expect(asKind({ year: 2026 }, 'month', today)).toEqual({ year: 2026, month: 11 })
  expect(asKind({ year: 2026, quarter: 2 }, 'month', today)).toEqual({ year: 2026, month: 6 })
  expect(asKind({ year: 2025 }, 'quarter', today)).toEqual({ year: 2025, quarter: 4 })
  expect(asKind({ year: 2026, month: 11 }, 'year', today)).toEqual({ year: 2026 })
})
