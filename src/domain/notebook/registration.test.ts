import { expect, test } from 'vitest'
import { isRegisteredLate } from './registration.ts'

// Hướng dẫn 12-HD/HU (15/5/2018): by the end of the first quarter; in 2018 itself by the end of the second.
test('rule 6: a registration after the deadline is late, on it is not', () => {
  expect(isRegisteredLate('2026-03-31', 2026, '03-31')).toBe(false)
  expect(isRegisteredLate('2026-04-01', 2026, '03-31')).toBe(true)
  expect(isRegisteredLate('2018-06-30', 2018, '06-30')).toBe(false)
})
