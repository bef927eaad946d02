import { hexOfBase64url } from './base64url.ts'
import type { PublicKeys } from './types.ts'

/** The short form on wall and phone: the first 12 hex digits, upper case, by fours ('7F3A 91C2 D04E'). */
export const codeOf = (hex: string): string => (hex.slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join(' ')

/** Code of a ballot's keys: SHA-256 over the canonical { publicKey, receiptKey }. `hexDigest` is SHA-256 over RFC 8785 in hex. */
export const keysCode = ({ publicKey, receiptKey }: PublicKeys, hexDigest: (value: object) => string): string =>
  codeOf(hexDigest({ publicKey, receiptKey }))

/** Seal of a board: its digest is a SHA-256 already. */
export const sealCode = (digest: string): string => codeOf(hexOfBase64url(digest))
