import { describe, expect, test } from 'vitest'
import { pinMistake } from './pin-mistake.ts'

describe('A PIN chosen with a slip', () => {
  test.each([
    ['12345', '12345', 'form'],
    ['123456', '123456', 'simple'],
    ['777777', '777777', 'simple'],
    ['482913', '482931', 'different'],
    ['482913', '482913', null],
  ] as const)('%s and %s: %s', (pin, again, mistake) => {
    expect(pinMistake(pin, again)).toBe(mistake)
  })
})
