import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** RFC 8785, the one spelling of a JSON value that is hashed and signed. */
export const canonical = (value: object): string => {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('nothing to write canonically')
  return text
}

export const digest = (value: object): string => sha256(canonical(value)).toString('base64url')

export const hexDigest = (value: object): string => sha256(canonical(value)).toString('hex')

export const sha256 = (input: string | Uint8Array): Buffer => createHash('sha256').update(input).digest()
