import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Paper } from '#domain/ballot/paper.ts'

/** A phone sends once a second; a few tabs of one phone, or taps of one thumb, more. */
const tries = 40
const perSeconds = 10

/**
 * How often one paper may knock at the database. Counted only once its signature was found good: nobody can use up the tries of a paper
 * that they do not hold, nor those of a ballot, and there are never more counters than papers that were signed. Addresses are not looked at.
 */
export function paperRate(): (paper: Paper) => Promise<boolean> {
  const limiter = new RateLimiterMemory({ points: tries, duration: perSeconds })
  return ({ number }) =>
    limiter.consume(number).then(
      () => true,
      () => false,
    )
}
