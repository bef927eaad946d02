import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptedSlots, codeOf, codeSecondsLeft, codeSlot, isCodeOf, normalizeCode, spacedCode } from './check-in-code.ts'

const timing = { codeSeconds: 20, acceptedSeconds: 60 }
const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 })

describe('the code on the wall', () => {
  it('changes every 20 seconds', () => {
    expect([0, 19, 20, 39, 40].map((second) => codeSlot(1_800_000_000 + second, timing) - 90_000_000)).toEqual([0, 0, 1, 1, 2])
    expect([0, 5, 19.4, 20].map((second) => codeSecondsLeft(second, timing))).toEqual([20, 15, 1, 20])
  })

  it('is accepted for 60 seconds: this slot and the two before it', () => {
    const slot = codeSlot(1_800_000_005, timing)
    expect(acceptedSlots(1_800_000_005, timing)).toEqual([slot, slot - 1, slot - 2])
    expect(acceptedSlots(100, { codeSeconds: 20, acceptedSeconds: 0 })).toEqual([5])
  })

  it('has six letters in two groups, none of them mistaken for another', () => {
    const shape = /^[0-9A-HJKMNP-TV-Z]{3} [0-9A-HJKMNP-TV-Z]{3}$/
    fc.assert(fc.property(bytes, (hmac) => shape.test(spacedCode(codeOf(hmac)))))
  })

  it.each([
    ['3hp 8wd', '3HP8WD'],
    [' 3HP-8WD ', '3HP8WD'],
    ['O0o iIl', '000111'],
  ])('typed as %s it is %s', (typed, code) => {
    expect(normalizeCode(typed)).toBe(code)
  })

  it('is recognised as people type it, and no other is', () => {
    fc.assert(
      fc.property(bytes, bytes, (hmac, other) => {
        expect(isCodeOf(spacedCode(codeOf(hmac)).toLowerCase(), [other, hmac])).toBe(true)
        expect(isCodeOf(codeOf(hmac), [other])).toBe(codeOf(hmac) === codeOf(other))
        expect(isCodeOf('', [hmac])).toBe(false)
      }),
    )
  })
})
