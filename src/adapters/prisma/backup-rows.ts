import { createHash } from 'node:crypto'
import type pg from 'pg'
import { tablesLeftOut } from '#domain/backup/left-out.ts'
import type { BackupTable } from '#domain/backup/manifest.ts'
import { standIns } from './archive-rows.ts'
import { copyOut } from './copy.ts'

// The tables of a backup are read from the database itself, for it may be of an earlier version than this program.

type Shape = Pick<BackupTable, 'table' | 'columns'> & { key: string[] }

/**
 * Tables of ours are named as the schema names them, with a capital. Nothing else is read: not papers as cast, not what an adapter of
 * Socket.IO keeps, not what somebody else has put into the same database.
 */
async function shapes(client: pg.ClientBase): Promise<Shape[]> {
  const { rows } = await client.query<Shape>(
    `SELECT c.relname::text AS "table",
       (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS "columns",
       (SELECT array_agg(a.attname::text ORDER BY array_position(i.indkey::int2[], a.attnum)) FROM pg_index i
          JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey) WHERE i.indrelid = c.oid AND i.indisprimary) AS "key"
     FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname ~ '^[A-Z][A-Za-z]*$' ORDER BY 1`,
  )
  return rows.filter(({ table }) => !tablesLeftOut.includes(table))
}

/** Digest and length of every table's file, as `rowsOf` writes it. */
export async function measureTables(client: pg.ClientBase): Promise<BackupTable[]> {
  const measured: BackupTable[] = []
  for (const { key: _key, ...shape } of await shapes(client)) {
    const sha = createHash('sha256')
    let bytes = 0
    for await (const piece of rowsOf(client, shape)) {
      sha.update(piece)
      bytes += piece.length
    }
    const { rows } = await client.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM "${shape.table}"`)
    measured.push({ ...shape, rows: rows[0]?.rows ?? 0, bytes, sha256: sha.digest('hex') })
  }
  return measured
}

/** A table as CSV under its column names, in the order of its key: no order in which rows were written survives. */
export async function* rowsOf(client: pg.ClientBase, { table, columns }: Pick<BackupTable, 'table' | 'columns'>): AsyncGenerator<Buffer> {
  const key = (await shapes(client)).find((one) => one.table === table)?.key ?? []
  const chosen = columns.map((column) => `${columnOf(table, column)} AS "${column}"`).join(', ')
  const order = key.map((column) => `t."${column}"`).join(', ')
  yield* copyOut(client, `COPY (SELECT ${chosen} FROM "${table}" AS t ORDER BY ${order}) TO STDOUT WITH (FORMAT csv, HEADER true)`)
}

/** Of ballots neither the private keys nor what was signed blindly (domain/backup/left-out.ts); everything else as it is. */
function columnOf(table: string, column: string): string {
  if (table === 'Ballot' && column === 'sealedKeys') return 'NULL::bytea'
  if (table === 'VoterMark' && column === 'blindedHash') return `(${standIns['VoterMark.blindedHash']})`
  return `t."${column}"`
}
