import { gather } from './gather.ts'
import type { BallotRecord } from './ports/ballots.ts'
import type { Ports } from './ports.ts'

const kept = 200
/** What anybody may ask reaches the database at most fifty times a second, whoever floods it with made-up ids. */
const gatheredMs = 20

/** What never changes of a ballot, kept by this process for the hot ways of taking and casting. Its status here may be old. */
export type KnownBallots = {
  find(ballotId: string): Promise<BallotRecord | null>
  /** The same for those who need no session to ask: ids that this process does not know are looked for together. */
  findForAnybody(ballotId: string): Promise<BallotRecord | null>
  /** After the count and after a cancellation: nothing of its keys stays in memory. */
  forget(ballotId: string): void
  /** Looks up those known here: another process may have counted one without this one hearing of it. */
  forgetEnded(): Promise<void>
}

export function knownBallots({ stores, keys }: Pick<Ports, 'stores' | 'keys'>, pause: (ms: number) => Promise<void>): KnownBallots {
  const known = new Map<string, BallotRecord>()
  /** Counted or cancelled, without keys and for ever. */
  const ended = new Map<string, BallotRecord>()
  const isThere = gather(
    (ids) => stores.ballots.existing(ids),
    () => pause(gatheredMs),
  )

  async function find(ballotId: string): Promise<BallotRecord | null> {
    const cached = known.get(ballotId)
    if (cached) return cached
    const ballot = await stores.ballots.find(ballotId)
    if (ballot) keep(ballot.sealedKeys ? known : ended, ballot)
    return ballot
  }

  const forget = (ballotId: string): void => {
    known.delete(ballotId)
    keys.forget(ballotId)
  }

  return {
    find,
    forget,
    async findForAnybody(ballotId) {
      const cached = known.get(ballotId) ?? ended.get(ballotId)
      if (cached) return cached
      return (await isThere(ballotId)) ? find(ballotId) : null
    },
    async forgetEnded() {
      for (const ballotId of known.keys()) if (!(await stores.ballots.find(ballotId))?.sealedKeys) forget(ballotId)
    },
  }
}

function keep(ballots: Map<string, BallotRecord>, ballot: BallotRecord): void {
  ballots.set(ballot.id, ballot)
  const oldest = ballots.keys().next()
  if (ballots.size > kept && !oldest.done) ballots.delete(oldest.value)
}
