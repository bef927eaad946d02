import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterWrongTry, lockedUntil, waitSecondsAfter } from './lockout.ts'

const at = '2026-12-05T01:00:00.000Z'

test.each([
  [0, 0],
  [4, 0],
  [5, 60],
  [6, 120],
  [7, 240],
  [11, 3600],
  [10_000, 3600],
])('after %i wrong tries the account waits %i seconds', (tries, seconds) => {
  expect(waitSecondsAfter(tries)).toBe(seconds)
})

test('the account is locked until the wait is over, then open again', () => {
  const wrong = { tries: 5, lastTryAt: at }
  expect(lockedUntil(wrong, at)).toBe('2026-12-05T01:01:00.000Z')
  expect(lockedUntil(wrong, '2026-12-05T01:00:59.999Z')).toBe('2026-12-05T01:01:00.000Z')
  expect(lockedUntil(wrong, '2026-12-05T01:01:00Z')).toBeNull()
  expect(lockedUntil({ tries: 0, lastTryAt: null }, at)).toBeNull()
})

test('a try while locked is not counted: ten hands on one account do not lock it for a day', () => {
  const wrong = { tries: 5, lastTryAt: at }
  expect(afterWrongTry(wrong, '2026-12-05T01:00:30.000Z')).toBe(wrong)
  expect(afterWrongTry(wrong, '2026-12-05T01:02:00.000Z')).toEqual({ tries: 6, lastTryAt: '2026-12-05T01:02:00.000Z' })
})

test('the wait never grows shorter with more wrong tries', () => {
  fc.assert(
    fc.property(fc.nat(200), (tries) => {
      expect(waitSecondsAfter(tries + 1)).toBeGreaterThanOrEqual(waitSecondsAfter(tries))
    }),
  )
})
