import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Chance, Clock, Digests } from '#application/ports/world.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'

/** The one clock, the one source of chance and the one hash of this process. */

export const clock: Clock = {
  now: () => new Date().toISOString(),
  today: () => vietnamDay(new Date().toISOString()),
}

export const chance: Chance = {
  cellRowId: (cellId) => `${cellId}-${letters(14)}`,
  id: () => letters(16),
  token: (bytes) => randomBytes(bytes).toString('base64url'),
  bytes: (count) => new Uint8Array(randomBytes(count)),
  fraction: () => randomInt(2 ** 32) / 2 ** 32,
}

export const digests: Digests = {
  sha256: (input) => createHash('sha256').update(input).digest('hex'),
  hmacSha256: (key, text) => new Uint8Array(createHmac('sha256', key).update(text).digest()),
  canonical: (value) => {
    const text = canonicalize(value)
    if (text === undefined) throw new Error('nothing to write in canonical form')
    return text
  },
}

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'

function letters(count: number): string {
  return Array.from(randomBytes(count), (byte) => alphabet[byte % alphabet.length]).join('')
}
