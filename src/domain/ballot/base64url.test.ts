import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareBase64url, hexOfBase64url } from './base64url.ts'

const bytes = fc.uint8Array({ minLength: 1, maxLength: 64 })
const text = (value: Uint8Array) => Buffer.from(value).toString('base64url')

test('numbers lie in the order of their bytes, whatever their letters', () => {
  fc.assert(fc.property(bytes, bytes, (a, b) => Math.sign(compareBase64url(text(a), text(b))) === Buffer.compare(a, b)))
  expect(compareBase64url('----', 'AAAA')).toBeGreaterThan(0)
})

test('a digest reads the same in hex', () => {
  fc.assert(fc.property(bytes, (value) => hexOfBase64url(text(value)) === Buffer.from(value).toString('hex')))
})
