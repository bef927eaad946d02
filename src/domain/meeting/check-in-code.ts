/** Crockford's alphabet: no I, L, O, U, so that a code read aloud or typed has one spelling. 32 letters: no letter is likelier. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export const checkInCodeLength = 6

export type CodeTiming = { codeSeconds: number; acceptedSeconds: number }

/** The slot of time a moment lies in: the wall's code changes with it, every 20 s by the rule set. */
export const codeSlot = (epochSeconds: number, { codeSeconds }: CodeTiming): number => Math.floor(epochSeconds / codeSeconds)

/** Whole seconds until the wall shows the next code. */
export const codeSecondsLeft = (epochSeconds: number, { codeSeconds }: CodeTiming): number =>
  codeSeconds - Math.floor(epochSeconds % codeSeconds)

/** Slots whose code is still taken, the newest first: a photo of the wall is not presence (design.md 3). 20 and 60 s: now, -1, -2. */
export function acceptedSlots(epochSeconds: number, timing: CodeTiming): number[] {
  const count = Math.max(1, Math.ceil(timing.acceptedSeconds / timing.codeSeconds))
  const now = codeSlot(epochSeconds, timing)
  return Array.from({ length: count }, (_, back) => now - back)
}

/** What the meeting's secret is to authenticate for a slot. */
export const codeMessage = (slot: number): string => `check-in:${slot}`

/** The code of an HMAC: its first bytes, five bits a letter. */
export const codeOf = (hmac: Uint8Array): string =>
  [...hmac.subarray(0, checkInCodeLength)].map((byte) => alphabet.charAt(byte % alphabet.length)).join('')

/** Two groups of three, as the wall shows it: '3HP 8WD'. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

/** A code as people type it: small letters, spaces, O for 0, I and L for 1. */
export const normalizeCode = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')

/** Whether the typed code is that of one of these HMACs, those of the accepted slots. */
export function isCodeOf(typed: string, hmacs: readonly Uint8Array[]): boolean {
  const code = normalizeCode(typed)
  return code.length === checkInCodeLength && hmacs.some((hmac) => codeOf(hmac) === code)
}
