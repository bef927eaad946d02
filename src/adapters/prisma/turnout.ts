import type pg from 'pg'
import type { BoxTurnout } from '#application/ports/ballots.ts'
import type { BallotStatus } from '#domain/ballot/types.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'
import { isPapersGone, papersTable } from './papers-table.ts'

/** Issued and collected in one snapshot while there is a box, so that no more are collected than issued; afterwards as the board says. */
export async function readTurnout(pool: Pick<pg.Pool | pg.Client, 'query'>, ballotId: string): Promise<BoxTurnout | null> {
  const values = [cellIdOf(ballotId), ballotId]
  const { rows } = await pool.query<{ open: boolean }>({
    name: 'box-exists',
    text: `SELECT "status" IN ('OPEN', 'CLOSING', 'CLOSED') AS open FROM "Ballot" WHERE "cellId" = $1 AND "id" = $2`,
    values,
  })
  if (!rows[0]) return null
  const collected = rows[0].open ? `(SELECT count(*)::int FROM ${papersTable(ballotId)})` : PUBLISHED
  try {
    const { rows: read } = await pool.query<Row>(turnoutWith(collected), values)
    return read[0] ? asTurnout(read[0]) : null
  } catch (error) {
    // counted or cancelled since the first question, and no ballot opens twice
    if (isPapersGone(error)) return readTurnout(pool, ballotId)
    throw error
  }
}

type Row = { status: BallotStatus; issued: number; collected: number; printed: number; secondsLeft: number | null; readAt: Date }

const PUBLISHED = `coalesce(("boardHead"->'counts'->>'collected')::int - coalesce(("boardHead"->'onPaper'->>'collected')::int, 0), 0)`

const turnoutWith = (collected: string): string => `
  SELECT "status", now() AS "readAt", ${collected} AS "collected",
    CASE WHEN "closesAt" IS NOT NULL THEN greatest(0, ceil(extract(epoch FROM "closesAt" - now())))::int END AS "secondsLeft",
    mark."issued", mark."printed"
  FROM "Ballot", LATERAL (SELECT count("blindedHash")::int AS "issued", (count(*) - count("blindedHash"))::int AS "printed"
    FROM "VoterMark" WHERE "cellId" = $1 AND "ballotId" = $2) AS mark
  WHERE "cellId" = $1 AND "id" = $2`

const asTurnout = (row: Row): BoxTurnout => ({ ...row, readAt: row.readAt.toISOString() })
