import type pg from 'pg'
import type { BallotStore } from '#application/ports/ballots.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'

type Mark = { ballotId: string; memberId: string; blindedHash: Uint8Array }

/** The mark is written under a share lock on the open ballot: the ballot can't close between looking and writing. */
export async function markVoter(pool: pg.Pool, { ballotId, memberId, blindedHash }: Mark): ReturnType<BallotStore['markVoter']> {
  const key = [cellIdOf(ballotId), ballotId, memberId]
  const { rowCount } = await pool.query({ name: 'mark-voter', text: MARK, values: [...key, Buffer.from(blindedHash)] })
  if (rowCount === 1) return 'marked'
  const { rows } = await pool.query<{ blindedHash: Buffer | null }>({ name: 'read-mark', text: READ, values: key })
  const known = rows[0]
  if (!known) return 'not-open'
  if (known.blindedHash === null) return 'printed'
  return known.blindedHash.equals(blindedHash) ? 'same' : 'other'
}

const MARK = `INSERT INTO "VoterMark" ("cellId", "ballotId", "memberId", "blindedHash")
  SELECT ballot."cellId", ballot."id", $3, $4
  FROM (SELECT "cellId", "id" FROM "Ballot" WHERE "cellId" = $1 AND "id" = $2 AND "status" = 'OPEN' FOR SHARE) AS ballot
  ON CONFLICT DO NOTHING`

const READ = `SELECT mark."blindedHash"
  FROM "VoterMark" AS mark JOIN "Ballot" AS ballot ON ballot."cellId" = mark."cellId" AND ballot."id" = mark."ballotId"
  WHERE mark."cellId" = $1 AND mark."ballotId" = $2 AND mark."memberId" = $3 AND ballot."status" IN ('OPEN', 'CLOSING', 'CLOSED')`
