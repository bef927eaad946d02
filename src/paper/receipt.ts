import { ed25519 } from '@noble/curves/ed25519.js'
import type { ReceiptText } from '#contract/ballot-box.ts'
import { fromBase64url, utf8 } from './bytes.ts'
import { canonical } from './digests.ts'

/** DER head of an Ed25519 key in SPKI (RFC 8410); the 32 bytes of the key follow. */
const spkiHead = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00]

/** Whether the box signed that it took this number: strict RFC 8032, over the canonical text. */
export const isReceipt = (receiptKey: string, text: ReceiptText, receipt: string): boolean => {
  const key = rawKey(receiptKey)
  if (!key) return false
  try {
    return ed25519.verify(fromBase64url(receipt), utf8(canonical(text)), key, { zip215: false })
  } catch {
    return false
  }
}

const rawKey = (spki: string): Uint8Array | null => {
  const bytes = fromBase64url(spki)
  const isEd25519 = bytes.length === spkiHead.length + 32 && spkiHead.every((byte, at) => bytes[at] === byte)
  return isEd25519 ? bytes.subarray(spkiHead.length) : null
}
