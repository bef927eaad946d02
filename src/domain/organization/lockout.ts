import { addSeconds } from './civil-date.ts'
import type { Instant } from './types.ts'

/** Wrong tries of a PIN that stay free, and the waits after them. Seconds. */
export type LockoutRule = { freeTries: number; firstWaitSeconds: number; longestWaitSeconds: number }

/** A six-digit PIN: after five wrong tries one minute, then twice as long each time, up to an hour (24 guesses a day of a million). */
export const defaultLockout: LockoutRule = { freeTries: 5, firstWaitSeconds: 60, longestWaitSeconds: 3600 }

export type WrongTries = { tries: number; lastTryAt: Instant | null }

/** How long the account waits after that many wrong tries in a row. Locks the account, never the address: a hall is one address. */
export function waitSecondsAfter(tries: number, rule: LockoutRule = defaultLockout): number {
  if (tries < rule.freeTries) return 0
  const doublings = Math.min(tries - rule.freeTries, 30)
  return Math.min(rule.firstWaitSeconds * 2 ** doublings, rule.longestWaitSeconds)
}

/** Until when the account refuses even the right PIN; null when it does not. A right PIN in time sets the tries back to none. */
export function lockedUntil(wrong: WrongTries, now: Instant, rule: LockoutRule = defaultLockout): Instant | null {
  const seconds = waitSecondsAfter(wrong.tries, rule)
  if (seconds === 0 || wrong.lastTryAt === null) return null
  const until = addSeconds(wrong.lastTryAt, seconds)
  return addSeconds(now, 0) < until ? until : null
}

/** The count after one more wrong try. A try while locked is not counted: it was not looked at. */
export const afterWrongTry = (wrong: WrongTries, now: Instant, rule: LockoutRule = defaultLockout): WrongTries =>
  lockedUntil(wrong, now, rule) ? wrong : { tries: wrong.tries + 1, lastTryAt: now }
