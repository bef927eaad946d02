import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import type { PublicKeys } from '#domain/ballot/types.ts'
import { seal, unseal } from './seal.ts'

/** The opened private halves of one ballot. */
export type PrivateKeys = {
  signer: KeyObject
  /** The signer's public half, to check each signature before it leaves. */
  publicHalf: KeyObject
  modulus: Buffer
  receipts: KeyObject
}

const makePair = promisify(generateKeyPair)

/** Fresh pairs for one ballot: RSA-2048 for papers, Ed25519 for receipts. */
export const makePrivateKeys = async (keyFile: Uint8Array, ballotId: string): Promise<{ keys: PublicKeys; sealedKeys: Uint8Array }> => {
  const signer = await makePair('rsa', { modulusLength: 2048, publicExponent: 65537 })
  const receipts = await makePair('ed25519')
  const halves = packed(der(signer.privateKey), der(receipts.privateKey))
  return {
    keys: { publicKey: spki(signer.publicKey), receiptKey: spki(receipts.publicKey) },
    sealedKeys: seal(keyFile, about(ballotId), halves),
  }
}

export const openPrivateKeys = (keyFile: Uint8Array, ballotId: string, sealedKeys: Uint8Array): PrivateKeys => {
  const [first, second] = unpacked(unseal(keyFile, about(ballotId), sealedKeys))
  const signer = createPrivateKey({ key: first, format: 'der', type: 'pkcs8' })
  const publicHalf = createPublicKey(signer)
  const modulus = Buffer.from(publicHalf.export({ format: 'jwk' }).n ?? '', 'base64url')
  return { signer, publicHalf, modulus, receipts: createPrivateKey({ key: second, format: 'der', type: 'pkcs8' }) }
}

const about = (ballotId: string) => `so-tay-ballot-keys/1:${ballotId}`

const der = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'pkcs8' })

const spki = (key: KeyObject): string => key.export({ format: 'der', type: 'spki' }).toString('base64url')

/** Length of the first half in two bytes, then both. */
const packed = (first: Buffer, second: Buffer): Buffer => {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(first.length)
  return Buffer.concat([length, first, second])
}

const unpacked = (bytes: Uint8Array): [Buffer, Buffer] => {
  const whole = Buffer.from(bytes)
  const end = 2 + whole.readUInt16BE()
  return [whole.subarray(2, end), whole.subarray(end)]
}
