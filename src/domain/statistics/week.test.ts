import { expect, test } from 'vitest'
import { shownOf, weekOf } from './week.ts'

test.each(['2026-11-16', '2026-11-18', '2026-11-22'])('%s lies in the week from Monday 16 to Sunday 22 November', (day) => {
  expect(weekOf(day)).toEqual({ from: '2026-11-16', to: '2026-11-22' })
})

test('a week may begin in one year and end in the next', () => {
  expect(weekOf('2027-01-01')).toEqual({ from: '2026-12-28', to: '2027-01-03' })
})

test('of a unit of four members nothing is counted but to its own committee (rule 30)', () => {
  expect(shownOf(2, { members: 4, isOpen: false })).toBeNull()
  expect(shownOf(2, { members: 4, isOpen: true })).toBe(2)
  expect(shownOf(0, { members: 5, isOpen: false })).toBe(0)
})
