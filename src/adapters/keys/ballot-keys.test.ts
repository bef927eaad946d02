import { createPublicKey, randomBytes, verify } from 'node:crypto'
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { beforeAll, expect, test } from 'vitest'
import type { KeyedBallot } from '#application/ballot-keys-port.ts'
import type { PublicKeys } from '#domain/ballot/types.ts'
import { ballotKeys } from './ballot-keys.ts'

const suite = RSABSSA.SHA384.PSS.Randomized()
const keyFile = randomBytes(32)
const box = ballotKeys(keyFile)
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const raw = (value: bigint, length = 256) => text(Buffer.from(value.toString(16).padStart(length * 2, '0'), 'hex'))

let ballot: KeyedBallot & PublicKeys
let modulus: bigint
beforeAll(async () => {
  const made = await box.make('ap-3.ballot')
  ballot = { id: 'ap-3.ballot', sealedKeys: made.sealedKeys, ...made.keys }
  const jwk = createPublicKey({ key: Buffer.from(ballot.publicKey, 'base64url'), format: 'der', type: 'spki' }).export({ format: 'jwk' })
  modulus = BigInt(`0x${Buffer.from(jwk.n ?? '', 'base64url').toString('hex')}`)
})

const webKey = () =>
  crypto.subtle.importKey('spki', Buffer.from(ballot.publicKey, 'base64url'), { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])

const takePaper = async () => {
  const key = await webKey()
  const number = suite.prepare(randomBytes(32))
  const { blindedMsg, inv } = await suite.blind(key, number)
  const blind = await box.blindSign(ballot, text(blindedMsg))
  const signature = await suite.finalize(key, number, Buffer.from(blind ?? '', 'base64url'), inv)
  return { number: text(number), signature: text(signature), blinded: text(blindedMsg), blind }
}

test('a paper taken blindly is a paper of this ballot, and of no other', async () => {
  const { number, signature } = await takePaper()
  expect(await box.verifyPaper(ballot, number, signature)).toEqual({ ballotId: ballot.id, number, signature })
  const other = await box.make('ap-4.ballot')
  expect(await box.verifyPaper({ id: 'ap-4.ballot', publicKey: other.keys.publicKey }, number, signature)).toBeNull()
})

test('the same blinded message gets the same signature; its hash tells the two apart', async () => {
  const { blinded, blind } = await takePaper()
  expect(await box.blindSign(ballot, blinded)).toBe(blind)
  expect(box.blindedHash(blinded)).toEqual(box.blindedHash(blinded))
  expect(box.blindedHash(blinded)).not.toEqual(box.blindedHash((await takePaper()).blinded))
})

test('only 256 bytes with 1 < x < n-1 are signed', async () => {
  for (const x of [0n, 1n, modulus - 1n, modulus, modulus + 1n]) expect(await box.blindSign(ballot, raw(x))).toBeNull()
  for (const length of [0, 1, 255, 257]) expect(await box.blindSign(ballot, text(randomBytes(length)))).toBeNull()
  for (const x of [0n, 1n, modulus - 1n, modulus]) expect(box.mayBeSigned(ballot, raw(x))).toBe(false)
  expect(box.mayBeSigned(ballot, raw(modulus - 2n))).toBe(true)
  for (const x of [2n, modulus - 2n]) expect(await box.blindSign(ballot, raw(x))).toHaveLength(342)
})

test('a forged, a touched and a differently spelt paper are no permission', async () => {
  const { number, signature } = await takePaper()
  const touched = Buffer.from(signature, 'base64url')
  touched[5] = (touched[5] ?? 0) ^ 1
  expect(await box.verifyPaper(ballot, number, text(touched))).toBeNull()
  expect(await box.verifyPaper(ballot, text(randomBytes(64)), signature)).toBeNull()
  expect(await box.verifyPaper(ballot, `${number}=`, signature)).toBeNull()
  expect(await box.verifyPaper(ballot, number.slice(0, 85), signature)).toBeNull()
  expect(await box.verifyPaper(ballot, '', '')).toBeNull()
})

test('a receipt is pure Ed25519 over the canonical text, the same each time', async () => {
  const asked = { number: text(randomBytes(64)), rowsDigest: text(randomBytes(32)) }
  const receipt = await box.signReceipt(ballot, asked)
  const signed = `{"ballotId":"ap-3.ballot","number":"${asked.number}","rowsDigest":"${asked.rowsDigest}"}`
  const key = createPublicKey({ key: Buffer.from(ballot.receiptKey, 'base64url'), format: 'der', type: 'spki' })
  expect(verify(null, Buffer.from(signed), key, Buffer.from(receipt ?? '', 'base64url'))).toBe(true)
  expect(await box.signReceipt(ballot, asked)).toBe(receipt)
})

test('once the keys are gone nothing is signed, also by a process that had them in memory', async () => {
  await takePaper()
  const counted = { id: ballot.id, sealedKeys: null }
  expect(await box.blindSign(counted, raw(2n))).toBeNull()
  expect(await box.signReceipt(counted, { number: '', rowsDigest: '' })).toBeNull()
  box.forget(ballot.id)
})

test('private halves open only with the key file and for their own ballot', async () => {
  await expect(ballotKeys(randomBytes(32)).blindSign(ballot, raw(2n))).rejects.toThrow()
  await expect(box.blindSign({ id: 'another', sealedKeys: ballot.sealedKeys }, raw(2n))).rejects.toThrow()
})

test('digests are SHA-256 over RFC 8785', () => {
  expect(box.hexDigest({ b: 1, a: 'Đ' })).toBe('3b7ccba960beed6fa6feb5ef0f48fa2423d50f2e0f8a86e92b1dc85a75e9e48a')
  expect(box.digest({ b: 1, a: 'Đ' })).toBe(Buffer.from(box.hexDigest({ a: 'Đ', b: 1 }), 'hex').toString('base64url'))
})
