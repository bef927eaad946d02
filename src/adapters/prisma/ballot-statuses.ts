import type pg from 'pg'
import type { BallotStatus } from '#domain/ballot/types.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'

/** Ballots of which this process remembers where they stood. */
const REMEMBERED = 1000

/**
 * The database's last word on a ballot. Trusted while it says that the box is open, since the insert asks again under its lock, and once the
 * box is closed, since no ballot opens twice.
 */
export function knownStatuses(pool: pg.Pool) {
  const known = new Map<string, BallotStatus>()

  async function fresh(ballotId: string): Promise<BallotStatus | null> {
    const { rows } = await pool.query<{ status: BallotStatus }>({
      name: 'ballot-status',
      text: 'SELECT "status" FROM "Ballot" WHERE "cellId" = $1 AND "id" = $2',
      values: [cellIdOf(ballotId), ballotId],
    })
    const status = rows[0]?.status ?? null
    if (status !== null) remember(ballotId, status)
    return status
  }

  function remember(ballotId: string, status: BallotStatus): void {
    known.delete(ballotId)
    known.set(ballotId, status)
    const [oldest] = known.keys()
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest)
  }

  return { fresh, last: async (ballotId: string) => known.get(ballotId) ?? fresh(ballotId) }
}
