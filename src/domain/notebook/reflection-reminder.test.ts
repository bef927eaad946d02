import { expect, test } from 'vitest'
import { isReminderHour, reminderToday } from './reflection-reminder.ts'

test.each([
  ['2026-11-27', null],
  ['2026-11-28', 2],
  ['2026-11-29', null],
  ['2026-11-30', 0],
  ['2026-12-01', null],
])('of a reflection due on 30 November, on %s one is told %s days ahead', (today, ahead) => {
  expect(reminderToday('2026-11-30', today)).toBe(ahead)
})

test('two days before the first of March is in February, of 29 days in a leap year', () => {
  expect(reminderToday('2028-03-01', '2028-02-28')).toBe(2)
  expect(reminderToday('2026-03-01', '2026-02-27')).toBe(2)
})

test('nobody is woken', () => {
  expect([0, 6, 7, 20, 21, 23].map(isReminderHour)).toEqual([false, false, true, true, false, false])
})
