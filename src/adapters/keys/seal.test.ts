import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { seal, unseal } from './seal.ts'

const key = randomBytes(32)
const secret = Buffer.from('private half')
const sealed = seal(key, 'ballot one', secret)

test('what was sealed for a ballot opens for that ballot', () => {
  expect(Buffer.from(unseal(key, 'ballot one', sealed)).equals(secret)).toBe(true)
  expect(Buffer.from(sealed).includes(secret)).toBe(false)
})

test('it opens for no other ballot, with no other key, and not when touched', () => {
  expect(() => unseal(key, 'ballot two', sealed)).toThrow()
  expect(() => unseal(randomBytes(32), 'ballot one', sealed)).toThrow()
  for (const at of [0, 1, 13, sealed.length - 1]) {
    const touched = Uint8Array.from(sealed)
    touched[at] = (touched[at] ?? 0) ^ 1
    expect(() => unseal(key, 'ballot one', touched)).toThrow()
  }
  expect(() => unseal(key, 'ballot one', sealed.subarray(0, 20))).toThrow()
})

test('the same secret sealed twice looks different', () => {
  expect(Buffer.from(seal(key, 'ballot one', secret)).equals(Buffer.from(sealed))).toBe(false)
})
