import type pg from 'pg'
import type { BallotStore } from '#application/ports/ballots.ts'
import { isSameCount, type PrintedEntry } from '#domain/ballot/printed-papers.ts'
import type { OnPaper } from '#domain/ballot/types.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'

type PrintedStore = Pick<
  BallotStore,
  'handPrinted' | 'takeBackPrinted' | 'printedTakers' | 'enterPrinted' | 'withdrawPrinted' | 'printedEntries'
>

/**
 * Printed papers: who was handed one stands in the same list as who took one by phone, so that its key keeps a member from having both.
 * Every note and every count is one statement under a share lock on the ballot in the state it needs.
 */
export function prismaPrintedPapers(pool: pg.Pool): PrintedStore {
  const key = (ballotId: string) => [cellIdOf(ballotId), ballotId]
  const isIn = async (ballotId: string, states: readonly string[]) =>
    (await pool.query(`${BALLOT} AND "status" = ANY($3)`, [...key(ballotId), states])).rowCount === 1

  return {
    async handPrinted(ballotId, memberId) {
      const { rowCount } = await pool.query(HAND, [...key(ballotId), memberId])
      if (rowCount === 1) return 'handed'
      const { rows } = await pool.query<{ printed: boolean }>(READ, [...key(ballotId), memberId])
      if (!rows[0] || !(await isIn(ballotId, ['OPEN']))) return 'not-open'
      return rows[0].printed ? 'same' : 'phone'
    },

    async takeBackPrinted(ballotId, memberId) {
      const { rowCount } = await pool.query(TAKE_BACK, [...key(ballotId), memberId])
      if (rowCount === 1) return 'taken-back'
      return (await isIn(ballotId, ['OPEN'])) ? 'none' : 'not-open'
    },

    async printedTakers(ballotId) {
      const { rows } = await pool.query<{ memberId: string }>(TAKERS, key(ballotId))
      return rows.map(({ memberId }) => memberId)
    },

    async enterPrinted(ballotId, { enteredBy, collected, invalid, tally }) {
      const { rowCount } = await pool.query(ENTER, [...key(ballotId), enteredBy, collected, invalid, JSON.stringify(tally)])
      return rowCount === 1 ? 'entered' : 'not-closed'
    },

    async withdrawPrinted(ballotId, enteredBy) {
      const { rowCount } = await pool.query(WITHDRAW, [...key(ballotId), enteredBy])
      return rowCount === 1 || (await isIn(ballotId, ['CLOSING', 'CLOSED'])) ? 'withdrawn' : 'not-closed'
    },

    printedEntries: (ballotId) => readEntries(pool, ballotId),
  }
}

/** How many took a paper of each kind. */
export async function countMarks(client: pg.PoolClient, ballotId: string): Promise<{ byPhone: number; printed: number }> {
  const { rows } = await client.query<{ byPhone: number; printed: number }>(MARKS, [cellIdOf(ballotId), ballotId])
  return rows[0] ?? { byPhone: 0, printed: 0 }
}

/** Whether the board still says what the list and the counts say, asked while no count can be entered: the ballot's row is held. */
export async function isPrintedShareSettled(client: pg.PoolClient, ballotId: string, onPaper: OnPaper | null): Promise<boolean> {
  const { printed } = await countMarks(client, ballotId)
  if (printed !== (onPaper?.issued ?? 0)) return false
  if (!onPaper) return true
  const entries = await readEntries(client, ballotId)
  return entries.length > 1 && entries.every((entry) => isSameCount(entry, onPaper))
}

export const dropEntries = (client: pg.PoolClient, ballotId: string) =>
  client.query(`DELETE FROM "PrintedEntry" WHERE "cellId" = $1 AND "ballotId" = $2`, [cellIdOf(ballotId), ballotId])

async function readEntries(pool: pg.Pool | pg.PoolClient, ballotId: string): Promise<PrintedEntry[]> {
  return (await pool.query<PrintedEntry>(ENTRIES, [cellIdOf(ballotId), ballotId])).rows
}

const BALLOT = `SELECT "cellId", "id" FROM "Ballot" WHERE "cellId" = $1 AND "id" = $2`

const HAND = `INSERT INTO "VoterMark" ("cellId", "ballotId", "memberId", "blindedHash")
  SELECT ballot."cellId", ballot."id", $3, NULL FROM (${BALLOT} AND "status" = 'OPEN' FOR SHARE) AS ballot
  ON CONFLICT DO NOTHING`

const READ = `SELECT "blindedHash" IS NULL AS printed FROM "VoterMark" WHERE "cellId" = $1 AND "ballotId" = $2 AND "memberId" = $3`

const TAKE_BACK = `WITH ballot AS MATERIALIZED (${BALLOT} AND "status" = 'OPEN' FOR SHARE)
  DELETE FROM "VoterMark" AS mark USING ballot
  WHERE mark."cellId" = ballot."cellId" AND mark."ballotId" = ballot."id" AND mark."memberId" = $3 AND mark."blindedHash" IS NULL`

const TAKERS = `SELECT "memberId" FROM "VoterMark" WHERE "cellId" = $1 AND "ballotId" = $2 AND "blindedHash" IS NULL
  ORDER BY "memberId" COLLATE "C"`

const MARKS = `SELECT count("blindedHash")::int AS "byPhone", (count(*) - count("blindedHash"))::int AS "printed"
  FROM "VoterMark" WHERE "cellId" = $1 AND "ballotId" = $2`

const CLOSED = `${BALLOT} AND "status" IN ('CLOSING', 'CLOSED') FOR SHARE`

const ENTER = `INSERT INTO "PrintedEntry" AS entry ("cellId", "ballotId", "enteredBy", "collected", "invalid", "tally")
  SELECT ballot."cellId", ballot."id", $3, $4, $5, $6 FROM (${CLOSED}) AS ballot
  ON CONFLICT ("cellId", "ballotId", "enteredBy")
  DO UPDATE SET "collected" = excluded."collected", "invalid" = excluded."invalid", "tally" = excluded."tally"`

const WITHDRAW = `WITH ballot AS MATERIALIZED (${CLOSED})
  DELETE FROM "PrintedEntry" AS entry USING ballot
  WHERE entry."cellId" = ballot."cellId" AND entry."ballotId" = ballot."id" AND entry."enteredBy" = $3`

const ENTRIES = `SELECT "enteredBy", "collected", "invalid", "tally" FROM "PrintedEntry" WHERE "cellId" = $1 AND "ballotId" = $2
  ORDER BY "enteredBy" COLLATE "C"`
