import { expect, test } from 'vitest'
import { isoWeek } from './iso-week.ts'

test.each([
  ['2026-01-01', 2026, 1],
  ['2025-12-29', 2026, 1],
  ['2027-01-03', 2026, 53],
  ['2026-03-31', 2026, 14],
  ['1969-12-31', 1970, 1],
])('%s lies in ISO week %i/%i', (day, year, week) => {
  expect(isoWeek(day)).toEqual({ year, week })
})
