import { createHmac, randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { SignInGuard } from '#application/sign-in.ts'

/** Wrong tries of one PIN, over all accounts, that are still mistakes of people; and for how long they are remembered. */
const mistakes = { points: 20, duration: 600 }
/** After that its tries pass one after the other, at this pace, and no more than so many wait. */
const paceMs = 1_000
const mostWaiting = 30

type Pace = { paceMs: number; mostWaiting: number }

/**
 * Against one PIN tried over many accounts, which no account's lock sees. From whatever address it comes: no address is counted or kept, for
 * a hall is one address. Nobody is locked out, not even who has that very PIN: its tries queue up. PINs are counted under a key that
 * lives as long as this process.
 */
export function sprayedPins(pace: Pace = { paceMs, mostWaiting }): SignInGuard['sprays'] {
  const secret = randomBytes(32)
  const keyOf = (pin: string) => createHmac('sha256', secret).update(pin).digest('base64url')
  const wrong = new RateLimiterMemory(mistakes)
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()

  return {
    async turn(pin) {
      const known = await wrong.get(keyOf(pin))
      if (!known || known.consumedPoints <= mistakes.points) return true
      if (waiting >= pace.mostWaiting) return false
      waiting += 1
      const turn = last.then(() => pause(pace.paceMs))
      last = turn
      await turn
      waiting -= 1
      return true
    },
    async wrong(pin) {
      await wrong.penalty(keyOf(pin))
    },
  }
}
