import { expect, test } from 'vitest'
import { codeOf, keysCode, sealCode } from './ballot-codes.ts'

test('a code is the first twelve hex digits, upper case, by fours', () => {
  expect(codeOf('7f3a91c2d04e55aa')).toBe('7F3A 91C2 D04E')
})

test('the wall and the phone make the same code of the same keys', () => {
  const seen: object[] = []
  const hexDigest = (value: object) => {
    seen.push(value)
    return 'abcdef0123456789'
  }
  expect(keysCode({ publicKey: 'p', receiptKey: 'r' }, hexDigest)).toBe('ABCD EF01 2345')
  expect(seen).toEqual([{ publicKey: 'p', receiptKey: 'r' }])
})

test("the board's seal is read from its digest", () => {
  expect(sealCode(Buffer.from('7f3a91c2d04e55aa', 'hex').toString('base64url'))).toBe('7F3A 91C2 D04E')
})
