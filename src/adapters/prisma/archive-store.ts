import pg from 'pg'
import type { ArchiveIntake, OrganisationArchive, TableLines } from '#application/ports/archive.ts'
import { keptTables } from '#domain/exchange/kept-tables.ts'
import type { ArchiveRefusal } from '#domain/exchange/refusals.ts'
import { invariant } from '#domain/result.ts'
import { fillOf, hasItsPlace, rowsThatBelong, selectOf } from './archive-rows.ts'
import { type PrismaDatabase, rollback } from './database.ts'
import { readLog } from './meeting-log.ts'

/** A file of material may be 20 MB: few of its rows at a time. */
const linesAtOnce = (table: string): number => (table === 'Material' ? 4 : 500)

/** An organisation's rows as JSON that PostgreSQL itself writes and reads: what goes out comes back as it was, whatever its type. */
export function prismaArchive({ pool, transaction }: Pick<PrismaDatabase, 'pool' | 'transaction'>): OrganisationArchive {
  return {
    async schema() {
      const { rows } = await pool.query<{ name: string }>(
        `SELECT "migration_name" AS name FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL ORDER BY "migration_name" DESC LIMIT 1`,
      )
      return rows[0]?.name ?? ''
    },

    async uncountedBallots(unitIds) {
      const { rows } = await pool.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM "Ballot" WHERE "cellId" = ANY($1) AND "status" NOT IN ('COUNTED', 'CANCELLED')`,
        [unitIds],
      )
      return rows[0]?.count ?? 0
    },

    read: (unitIds, take) =>
      transaction(async (client) => {
        await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
        await takesItsTime(client)
        return take((table) => linesOf(client, table, unitIds))
      }),

    async write(fill) {
      try {
        return await transaction(async (client) => {
          await takesItsTime(client)
          await client.query(`SELECT pg_advisory_xact_lock(hashtext('import of an organisation'))`)
          const refused = await fill(intake(client))
          return refused === null ? null : rollback(refused)
        })
      } catch (error) {
        const refused = refusalOf(error)
        if (refused) return refused
        throw error
      }
    },
  }
}

/** Thousands of rows, and a line to a browser that may be slow. */
const takesItsTime = (client: pg.ClientBase) =>
  client.query(`SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = '15min'`)

async function* linesOf(client: pg.ClientBase, table: string, unitIds: readonly string[]): TableLines {
  const order = await primaryKey(client, table)
  await client.query(`DECLARE lines NO SCROLL CURSOR FOR ${selectOf(table, order)}`, [unitIds])
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${linesAtOnce(table)} FROM lines`)
    if (rows.length === 0) break
    // JSON that is kept as text may hold a line's end between its parts, never inside a word
    yield rows.map(({ line }) => line.replaceAll(/[\r\n]/g, ' '))
  }
  await client.query('CLOSE lines')
}

async function primaryKey(client: pg.ClientBase, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT a.attname AS name FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)
     WHERE i.indrelid = format('%I', $1::text)::regclass AND i.indisprimary ORDER BY array_position(i.indkey::int2[], a.attnum)`,
    [table],
  )
  return rows.map(({ name }) => name)
}

function intake(client: pg.ClientBase): ArchiveIntake {
  return {
    async knownUnits(unitIds) {
      const { rows } = await client.query<{ id: string }>(`SELECT DISTINCT "id" FROM "OrgUnit" WHERE "id" = ANY($1)`, [unitIds])
      return rows.map(({ id }) => id)
    },

    async put(table, lines, unitIds) {
      const kept = keptTables.find((one) => one.table === table)
      invariant(kept, `${table} is a table that is taken in`)
      const columns = kept.columns.map((column) => `"${column}"`).join(', ')
      const fills = Object.keys(kept.leftOut ?? {}).flatMap((column) => fillOf(table, column) ?? [])
      const { rows } = await client.query<{ fitting: number }>(
        `WITH given AS (SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $2::json)),
           fitting AS MATERIALIZED (SELECT * FROM given AS t WHERE ${rowsThatBelong(kept.of)}),
           put AS (INSERT INTO "${table}" (${[columns, ...fills.map(({ column }) => `"${column}"`)].join(', ')})
             SELECT ${[columns, ...fills.map(({ sql }) => sql)].join(', ')} FROM fitting AS t WHERE ${hasItsPlace(kept.of)}
             ${isShared(kept.of) ? 'ON CONFLICT DO NOTHING' : ''})
         SELECT count(*)::int AS fitting FROM fitting`,
        [unitIds, `[${lines.join(',')}]`],
      )
      return rows[0]?.fitting ?? 0
    },

    async place(topId, underId) {
      const { rows } = await client.query(
        `SELECT 1 FROM "OrgUnit" AS top JOIN "OrgUnit" AS there ON there."parentId" = $2 AND there."code" = top."code" AND there."validTo" IS NULL
         WHERE top."id" = $1 AND there."id" <> $1`,
        [topId, underId],
      )
      if (rows.length > 0) return false
      await client.query(
        `UPDATE "OrgUnit" AS t SET "parentId" = NULL
         WHERE "id" = $1 AND NOT EXISTS (SELECT FROM "OrgUnit" AS above WHERE above."id" = t."parentId")`,
        [topId],
      )
      await client.query(
        `UPDATE "OrgUnit" SET "parentId" = $2 WHERE "id" = $1 AND "validFrom" = (SELECT max("validFrom") FROM "OrgUnit" WHERE "id" = $1)`,
        [topId, underId],
      )
      return true
    },

    async *logs(unitIds) {
      const { rows: meetings } = await client.query<{ id: string; version: number; digest: string }>(
        `SELECT "id", "version", "digest" FROM "Meeting" WHERE "cellId" = ANY($1) ORDER BY "cellId", "id"`,
        [unitIds],
      )
      for (const { id, version, digest } of meetings) {
        yield { end: { version, digest }, events: await readLog(client, id, 0) }
      }
    },
  }
}

/** What units above published may be here already, brought by another organisation of theirs. */
const isShared = (of: string): boolean => ['READ', 'USED', 'CAMPAIGNS', 'ROUNDS'].includes(of)

/** A key that is taken is somebody's who is here; JSON that is none, or of another type, is a file that was changed. */
function refusalOf(error: unknown): ArchiveRefusal | null {
  if (!(error instanceof pg.DatabaseError)) return null
  if (error.code === '23505') return error.table === 'Person' ? 'exchange/people-here' : 'exchange/already-here'
  return error.code?.startsWith('22') || error.code === '23502' ? 'exchange/damaged' : null
}
