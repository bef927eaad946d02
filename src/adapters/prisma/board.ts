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
  if (!ballot || ballot.boardHead === null || ballot.digest === null) return null
  const head = fromJson<ReturnType<typeof headOf>>(ballot.boardHead)
  const [numbers, marks] = await Promise.all([
    prisma.boardNumber.findMany({ where: { cellId, ballotId }, orderBy: { number: 'asc' } }),
    prisma.boardMark.findMany({ where: { cellId, ballotId }, orderBy: { id: 'asc' } }),
  ])
  const rows: Record<string, BoardMark[]> = Object.fromEntries(head.ballot.rows.map(({ key }) => [key, []]))
  for (const { rowKey, id, mark } of marks) rows[rowKey]?.push({ id: base64urlOf(id), mark: mark as Mark })
  return { ...head, numbers: numbers.map(asNumber), rows, digest: ballot.digest }
}

const asNumber = ({ number, signature }: { number: Uint8Array; signature: Uint8Array }): BoardNumber => ({
  number: base64urlOf(number),
  signature: base64urlOf(signature),
})

const NUMBERS = `INSERT INTO "BoardNumber" ("cellId", "ballotId", "number", "signature")
  SELECT $1, $2, entry.* FROM unnest($3::bytea[], $4::bytea[]) AS entry("number", "signature") ORDER BY entry."number"`

const MARKS = `INSERT INTO "BoardMark" ("cellId", "ballotId", "rowKey", "id", "mark")
  SELECT $1, $2, entry.* FROM unnest($3::text[], $4::bytea[], $5::text[]) AS entry("rowKey", "id", "mark")
  ORDER BY entry."rowKey" COLLATE "C", entry."id"`
