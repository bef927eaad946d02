import { secondsBetween } from '#domain/organization/civil-date.ts'
import type { Digests } from './ports/world.ts'

/** No 0, 1, I, L, O, U: read aloud and typed by people over 60. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

type Timing = { codeSeconds: number; acceptedSeconds: number }

export type CodeMaker = { digests: Pick<Digests, 'hmacSha256'>; secret: Uint8Array; timing: Timing }

/** The code on the wall at a moment, and for how many seconds it stays there. */
export function codeAt({ digests, secret, timing }: CodeMaker, now: string): { code: string; secondsLeft: number } {
  const second = secondsSinceEpoch(now)
  return {
    code: codeOfSlot(digests, secret, Math.floor(second / timing.codeSeconds)),
    secondsLeft: timing.codeSeconds - (second % timing.codeSeconds),
  }
}

/** Whether a code is one that the wall began to show at most `acceptedSeconds` ago: a photo of it is not presence (design.md 3). */
export function isAccepted({ digests, secret, timing }: CodeMaker, typed: string, now: string): boolean {
  const code = typed.replace(/[\s-]/g, '').toUpperCase()
  const slot = Math.floor(secondsSinceEpoch(now) / timing.codeSeconds)
  const older = Math.max(0, Math.ceil(timing.acceptedSeconds / timing.codeSeconds) - 1)
  return Array.from({ length: older + 1 }, (_, back) => codeOfSlot(digests, secret, slot - back)).includes(code)
}

/** Two groups of three, as the wall shows it. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

const secondsSinceEpoch = (now: string): number => secondsBetween('1970-01-01T00:00:00Z', now)

const codeOfSlot = (digests: Pick<Digests, 'hmacSha256'>, secret: Uint8Array, slot: number): string =>
  [...digests.hmacSha256(secret, `check-in:${slot}`).subarray(0, 6)].map((byte) => alphabet.charAt(byte % alphabet.length)).join('')
