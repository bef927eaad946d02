import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import { toBase64url, utf8 } from './bytes.ts'

/** RFC 8785: the one spelling of a JSON value that is hashed, signed and compared. */
export const canonical = (value: object): string => {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('nothing to write canonically')
  return text
}

export const digest = (value: object): string => toBase64url(sha256(utf8(canonical(value))))

export const hexDigest = (value: object): string => bytesToHex(sha256(utf8(canonical(value))))
