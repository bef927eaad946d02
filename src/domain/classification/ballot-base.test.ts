import { expect, test } from 'vitest'
import { ballotBase } from './ballot-base.ts'

const convened = {
  base: 20,
  entitledIds: Array.from({ length: 20 }, (_, i) => `m${i}`),
  presentIds: Array.from({ length: 17 }, (_, i) => `m${i}`),
  without: [],
}

test('worked example A: the base is the 20 convened, or by rule set the 17 present', () => {
  expect(ballotBase('CONVENED', convened)).toBe(20)
  expect(ballotBase('PRESENT_VOTERS', convened)).toBe(17)
})
