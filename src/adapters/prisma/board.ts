import type pg from 'pg'
import type { Board, BoardMark, BoardNumber, Mark } from '#domain/ballot/types.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'
import { base64urlOf, bytesOf } from './bytes.ts'
import type { PrismaDatabase } from './database.ts'
import { fromJson } from './values.ts'

/**
 * Writes the lists of a board in the order of their values, one statement and so one xmin a table: where a row lies and when it was written
 * says nothing about when its paper was cast.
 */
export async function writeBoard(client: pg.PoolClient, ballotId: string, board: Board): Promise<void> {
  const key = [cellIdOf(ballotId), ballotId]
  await client.query(NUMBERS, [
    ...key,
    board.numbers.map(({ number }) => bytesOf(number)),
    board.numbers.map(({ signature }) => bytesOf(signature)),
  ])
  const marks = Object.entries(board.rows).flatMap(([rowKey, list]) => list.map((entry) => ({ rowKey, ...entry })))
  await client.query(MARKS, [...key, marks.map(({ rowKey }) => rowKey), marks.map(({ id }) => bytesOf(id)), marks.map(({ mark }) => mark)])
}

/** What of a board is kept beside its lists. JSON texts of one value may differ in the database, their canonical form does not. */
export function headOf({ numbers: _numbers, rows: _rows, digest: _digest, ...head }: Board) {
  return head
}

/** The board as it was published: its digest can be computed again. */
export async function readBoard(prisma: PrismaDatabase['prisma'], ballotId: string): Promise<Board | null> {
  const cellId = cellIdOf(ballotId)
  const ballot = await prisma.ballot.findUnique({ where: { cellId_id: { cellId, id: ballotId } } })
  if (!ballot || ballot.boardHead === null || ballot.digest === null || ballot.boardDroppedAt !== null) return null
  const head = fromJson<ReturnType<typeof headOf>>(ballot.boardHead)
  const [numbers, marks] = await Promise.all([
    prisma.boardNumber.findMany({ where: { cellId, ballotId }, orderBy: { number: 'asc' } }),
    prisma.boardMark.findMany({ where: { cellId, ballotId }, orderBy: { id: 'asc' } }),
  ])
  const rows: Record<string, BoardMark[]> = Object.fromEntries(head.ballot.rows.map(({ key }) => [key, []]))
  for (const { rowKey, id, mark } of marks) rows[rowKey]?.push({ id: base64urlOf(id), mark: mark as Mark })
  return { ...head, numbers: numbers.map(asNumber), rows, digest: ballot.digest }
}

/**
 * One transaction a ballot would do; one statement for all does too, since its parts see the same snapshot. A later decision on anybody of
 * the cell keeps the boards of that year longer: it may be about what they say.
 */
export async function dropOldBoards(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(DROP_OLD)
  return rows.map(({ id }) => id)
}

const DROP_OLD = `WITH old AS (
    UPDATE "Ballot" ballot SET "boardDroppedAt" = now()
    FROM "Meeting" meeting
    WHERE meeting."cellId" = ballot."cellId" AND meeting."id" = ballot."meetingId"
      AND ballot."boardHead" IS NOT NULL AND ballot."boardDroppedAt" IS NULL
      AND now() >= (SELECT max(decision."recordedAt") FROM "Decision" decision
          WHERE decision."cellId" = ballot."cellId" AND decision."year" = meeting."year")
        + make_interval(days => (ballot."ruleSet"->>'boardRetentionDays')::int)
    RETURNING ballot."cellId", ballot."id"),
  numbers AS (DELETE FROM "BoardNumber" entry USING old WHERE entry."cellId" = old."cellId" AND entry."ballotId" = old."id"),
  marks AS (DELETE FROM "BoardMark" entry USING old WHERE entry."cellId" = old."cellId" AND entry."ballotId" = old."id")
  SELECT "id" FROM old ORDER BY "id"`

const asNumber = ({ number, signature }: { number: Uint8Array; signature: Uint8Array }): BoardNumber => ({
  number: base64urlOf(number),
  signature: base64urlOf(signature),
})

const NUMBERS = `INSERT INTO "BoardNumber" ("cellId", "ballotId", "number", "signature")
  SELECT $1, $2, entry.* FROM unnest($3::bytea[], $4::bytea[]) AS entry("number", "signature") ORDER BY entry."number"`

const MARKS = `INSERT INTO "BoardMark" ("cellId", "ballotId", "rowKey", "id", "mark")
  SELECT $1, $2, entry.* FROM unnest($3::text[], $4::bytea[], $5::text[]) AS entry("rowKey", "id", "mark")
  ORDER BY entry."rowKey" COLLATE "C", entry."id"`
