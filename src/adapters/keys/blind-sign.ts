import { constants, privateDecrypt, publicEncrypt } from 'node:crypto'
import type { PrivateKeys } from './private-keys.ts'

/**
 * RFC 9474 BlindSign: raw RSA on 256 bytes, 1 < x < n-1; null for anything else. Node's native "decrypt without padding" is the same
 * operation with CRT and blinding, 0.4 ms. The result is checked: a fault in the CRT would give the key away.
 */
export const blindSign = ({ signer, publicHalf, modulus }: PrivateKeys, blinded: Uint8Array): Buffer | null => {
  if (!isInRange(blinded, modulus)) return null
  const signature = privateDecrypt({ key: signer, padding: constants.RSA_NO_PADDING }, blinded)
  const again = publicEncrypt({ key: publicHalf, padding: constants.RSA_NO_PADDING }, signature)
  if (!again.equals(blinded)) throw new Error('a blind signature did not check: the processor or the key is faulty')
  return signature
}

/** Excludes 0, 1, n-1 and n and above, whose signatures everybody knows or which have two spellings. */
export const isInRange = (x: Uint8Array, modulus: Buffer): boolean => {
  if (x.length !== modulus.length) return false
  const value = toBigInt(x)
  return value > 1n && value < toBigInt(modulus) - 1n
}

const toBigInt = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
