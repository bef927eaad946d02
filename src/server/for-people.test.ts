import { expect, test } from 'vitest'
import { inVietnam } from './for-people.ts'

test('a moment is told by the clock of Vietnam, whatever that of the server', () => {
  expect(inVietnam('2026-11-24T17:54:44.287Z')).toBe('00:54 25/11/2026')
  expect(inVietnam('2026-11-24T16:05:00.000Z')).toBe('23:05 24/11/2026')
  expect(inVietnam('2026-11-24T17:54:44.287Z', { hour: false })).toBe('25/11/2026')
})
