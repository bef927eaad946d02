import type pg from 'pg'
import type { CastPaper } from '#domain/ballot/types.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'
import { base64urlOf, bytesOf } from './bytes.ts'
import { papersTable } from './papers-table.ts'

/** Inserts while it holds a share lock on the open or closing ballot; gives the numbers that were new. */
export async function insertPapers(pool: pg.Pool, ballotId: string, papers: CastPaper[]): Promise<string[]> {
  const values = [
    cellIdOf(ballotId),
    ballotId,
    papers.map((paper) => bytesOf(paper.number)),
    papers.map((paper) => bytesOf(paper.signature)),
    papers.map((paper) => bytesOf(paper.sheetHash)),
    papers.map((paper) => Buffer.from(JSON.stringify(paper.rows))),
  ]
  const { rows } = await pool.query<{ number: Buffer }>({ name: `cast into ${papersTable(ballotId)}`, text: insertInto(ballotId), values })
  return rows.map(({ number }) => base64urlOf(number))
}

/** Prepared once by a connection for each ballot: a third of the statement's time is its planning. Connections do not live for ever. */
const insertInto = (ballotId: string): string =>
  `WITH box AS MATERIALIZED (
     SELECT 1 FROM "Ballot" WHERE "cellId" = $1 AND "id" = $2
       AND ("status" = 'OPEN' OR "status" = 'CLOSING' AND clock_timestamp() < "closesAt") FOR SHARE)
   INSERT INTO ${papersTable(ballotId)} ("number", "signature", "sheetHash", "sheet")
   SELECT paper.* FROM box, unnest($3::bytea[], $4::bytea[], $5::bytea[], $6::bytea[]) AS paper
   ON CONFLICT DO NOTHING RETURNING "number"`

/** number -> hash of its sheet, of those numbers that are in the box. */
export async function sheetHashes(pool: pg.Pool, ballotId: string, numbers: string[]): Promise<[string, string][]> {
  const { rows } = await pool.query<{ number: Buffer; sheetHash: Buffer }>(
    `SELECT "number", "sheetHash" FROM ${papersTable(ballotId)} WHERE "number" = ANY($1::bytea[])`,
    [numbers.map(bytesOf)],
  )
  return rows.map(({ number, sheetHash }) => [base64urlOf(number), base64urlOf(sheetHash)])
}
