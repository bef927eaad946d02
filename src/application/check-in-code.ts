import { acceptedSlots, type CodeTiming, codeMessage, codeOf, codeSecondsLeft, codeSlot, isCodeOf } from '#domain/meeting/check-in-code.ts'
import { secondsBetween } from '#domain/organization/civil-date.ts'
import type { Digests } from './ports/world.ts'

/** The secret is the meeting's own; the timing is the rule set's. */
export type CodeMaker = { digests: Pick<Digests, 'hmacSha256'>; secret: Uint8Array; timing: CodeTiming }

/** The code on the wall at a moment, and for how many seconds it stays there. */
export function codeAt({ digests, secret, timing }: CodeMaker, now: string): { code: string; secondsLeft: number } {
  const second = secondsSinceEpoch(now)
  const hmac = digests.hmacSha256(secret, codeMessage(codeSlot(second, timing)))
  return { code: codeOf(hmac), secondsLeft: codeSecondsLeft(second, timing) }
}

/** Whether a code is one that the wall began to show at most `acceptedSeconds` ago: a photo of it is not presence (design.md 3). */
export function isAccepted({ digests, secret, timing }: CodeMaker, typed: string, now: string): boolean {
  const slots = acceptedSlots(secondsSinceEpoch(now), timing)
  return isCodeOf(
    typed,
    slots.map((slot) => digests.hmacSha256(secret, codeMessage(slot))),
  )
}

const secondsSinceEpoch = (now: string): number => secondsBetween('1970-01-01T00:00:00Z', now)
