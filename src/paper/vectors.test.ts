import { createHash, createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { fromBase64url, toBase64url } from './bytes.ts'
import { phoneKeysCode, phoneSealCode } from './codes.ts'
import { canonical, digest, hexDigest } from './digests.ts'
import { isReceipt } from './receipt.ts'
import { rowId, sheetOf } from './row-ids.ts'

// Fixed values of the public contract, made with other programs (openssl, sha256sum): who writes a client of their own can start here.

const secret = toBase64url(Uint8Array.from({ length: 32 }, (_, at) => at))

test('bytes are base64url without padding', () => {
  expect(secret).toBe('AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8')
  expect(toBase64url(Uint8Array.of(0xfb, 0xff, 0xfe))).toBe('-__-')
  expect([...fromBase64url('-__-')]).toEqual([0xfb, 0xff, 0xfe])
})

test('the id of a row is HMAC-SHA-256(s, "row:" + key)', () => {
  expect(rowId(secret, 'ap-3.do-van-bay')).toBe('Gas46gp-cKeMNXu1nj6uLVJqKw3HT0SjLVx55mi6Ml4')
  expect(rowId(secret, 'ap-3.do-van-bay')).toBe(
    createHmac('sha256', Buffer.from(secret, 'base64url')).update('row:ap-3.do-van-bay').digest('base64url'),
  )
})

test('a sheet holds every row; what was not marked is BLANK', () => {
  expect(sheetOf(secret, ['a', 'b'], { a: 'GOOD' })).toEqual({
    a: { id: rowId(secret, 'a'), mark: 'GOOD' },
    b: { id: rowId(secret, 'b'), mark: 'BLANK' },
  })
})

test('canonical is RFC 8785: keys by code units, no space, text as it is', () => {
  expect(canonical({ b: [1, null, true], a: { đ: 'Đồng chí', z: '€' } })).toBe('{"a":{"z":"€","đ":"Đồng chí"},"b":[1,null,true]}')
})

test('digest and codes are made of one SHA-256', () => {
  const hex = '71290cecc48b3d4c4e2126a8091e74048290ff1bf6f0b9a238372733fb130ff1'
  expect(hexDigest({ publicKey: 'p', receiptKey: 'r' })).toBe(hex)
  expect(digest({ receiptKey: 'r', publicKey: 'p' })).toBe(Buffer.from(hex, 'hex').toString('base64url'))
  expect(phoneKeysCode({ publicKey: 'p', receiptKey: 'r' })).toBe('7129 0CEC C48B')
  expect(phoneSealCode(Buffer.from(hex, 'hex').toString('base64url'))).toBe('7129 0CEC C48B')
})

test('a receipt is Ed25519 over the canonical ballotId, number and rowsDigest, and over nothing else', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64url')
  const text = { ballotId: 'ap-3.ballot', number: 'n', rowsDigest: createHash('sha256').update('{}').digest('base64url') }
  const receipt = sign(null, Buffer.from(`{"ballotId":"ap-3.ballot","number":"n","rowsDigest":"${text.rowsDigest}"}`), privateKey).toString(
    'base64url',
  )
  expect(isReceipt(key, text, receipt)).toBe(true)
  expect(isReceipt(key, { ...text, number: 'm' }, receipt)).toBe(false)
  expect(isReceipt(key, text, toBase64url(new Uint8Array(64)))).toBe(false)
  expect(isReceipt(key, text, 'AAAA')).toBe(false)
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'der', type: 'spki' }).toString('base64url')
  expect(isReceipt(rsa, text, receipt)).toBe(false)
})
