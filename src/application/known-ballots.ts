import type { BallotRecord } from './ports/ballots.ts'
import type { Ports } from './ports.ts'

const kept = 200

/** What never changes of a ballot, kept by this process for the hot ways of taking and casting. Its status here may be old. */
export type KnownBallots = {
  find(ballotId: string): Promise<BallotRecord | null>
  /** After the count and after a cancellation: nothing of its keys stays in memory. */
  forget(ballotId: string): void
}

export function knownBallots({ stores, keys }: Pick<Ports, 'stores' | 'keys'>): KnownBallots {
  const known = new Map<string, BallotRecord>()
  return {
    async find(ballotId) {
      const cached = known.get(ballotId)
      if (cached) return cached
      const ballot = await stores.ballots.find(ballotId)
      if (ballot?.sealedKeys) known.set(ballotId, ballot)
      const oldest = known.keys().next()
      if (known.size > kept && !oldest.done) known.delete(oldest.value)
      return ballot
    },
    forget(ballotId) {
      known.delete(ballotId)
      keys.forget(ballotId)
    },
  }
}
