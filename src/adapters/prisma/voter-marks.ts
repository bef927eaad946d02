import type pg from 'pg'
import type { BallotStore } from '#application/ports/ballots.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'
import { inBatches } from './in-batches.ts'

type Mark = { memberId: string; blindedHash: Uint8Array }
type Outcome = Awaited<ReturnType<BallotStore['markVoter']>>

/**
 * Marks are written under a share lock on the open ballot: it can't close between looking and writing. Those of a hall that takes its papers
 * at once are written together; of two marks of one member in a statement the first is written.
 */
export const voterMarks = (pool: pg.Pool): ((ballotId: string, mark: Mark) => Promise<Outcome>) =>
  inBatches((ballotId, marks) => markAll(pool, ballotId, marks))

async function markAll(pool: pg.Pool, ballotId: string, marks: Mark[]): Promise<Outcome[]> {
  const first = new Map<string, Mark>()
  for (const mark of marks) if (!first.has(mark.memberId)) first.set(mark.memberId, mark)
  // one order for all statements: two that hold each other's members would wait for each other for ever
  const inOrder = [...first.values()].toSorted((a, b) => (a.memberId < b.memberId ? -1 : 1))
  const values = [cellIdOf(ballotId), ballotId, inOrder.map(({ memberId }) => memberId), inOrder.map(hashOf)]
  const { rows } = await pool.query<{ memberId: string }>({ name: 'mark-voters', text: MARK, values })
  const written = new Set(rows.map(({ memberId }) => first.get(memberId)))
  const rest = marks.filter((mark) => !written.has(mark))
  const known = rest.length > 0 ? await readMarks(pool, ballotId, rest) : new Map<string, Buffer | null>()
  return marks.map((mark) => (written.has(mark) ? 'marked' : outcomeOf(mark, known)))
}

function outcomeOf({ memberId, blindedHash }: Mark, known: ReadonlyMap<string, Buffer | null>): Outcome {
  const hash = known.get(memberId)
  if (hash === undefined) return 'not-open'
  if (hash === null) return 'printed'
  return hash.equals(blindedHash) ? 'same' : 'other'
}

/** member -> the hash their paper was taken with, null for a printed one; nobody once the ballot is counted. */
async function readMarks(pool: pg.Pool, ballotId: string, marks: Mark[]): Promise<Map<string, Buffer | null>> {
  const values = [cellIdOf(ballotId), ballotId, marks.map(({ memberId }) => memberId)]
  const { rows } = await pool.query<{ memberId: string; blindedHash: Buffer | null }>({ name: 'read-marks', text: READ, values })
  return new Map(rows.map(({ memberId, blindedHash }) => [memberId, blindedHash]))
}

const hashOf = ({ blindedHash }: Mark): Buffer => Buffer.from(blindedHash)

const MARK = `INSERT INTO "VoterMark" ("cellId", "ballotId", "memberId", "blindedHash")
  SELECT ballot."cellId", ballot."id", mark.*
  FROM (SELECT "cellId", "id" FROM "Ballot" WHERE "cellId" = $1 AND "id" = $2 AND "status" = 'OPEN' FOR SHARE) AS ballot,
    unnest($3::text[], $4::bytea[]) AS mark
  ON CONFLICT DO NOTHING RETURNING "memberId"`

const READ = `SELECT mark."memberId", mark."blindedHash"
  FROM "VoterMark" AS mark JOIN "Ballot" AS ballot ON ballot."cellId" = mark."cellId" AND ballot."id" = mark."ballotId"
  WHERE mark."cellId" = $1 AND mark."ballotId" = $2 AND mark."memberId" = ANY($3) AND ballot."status" IN ('OPEN', 'CLOSING', 'CLOSED')`
