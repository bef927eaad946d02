import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { base64urlOf, bytesOfBase64url } from './base64url.ts'

it('keys and numbers are written as the public contract writes bytes, and read back', () => {
  for (let length = 0; length < 70; length += 1) {
    const bytes = randomBytes(length)
    expect(base64urlOf(bytes)).toBe(bytes.toString('base64url'))
    expect(Buffer.from(bytesOfBase64url(bytes.toString('base64url')))).toEqual(bytes)
  }
})
