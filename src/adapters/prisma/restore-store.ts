import type pg from 'pg'
import type { RestoreIntake } from '#application/ports/backup.ts'
import { invariant } from '#domain/result.ts'
import { measureTables } from './backup-rows.ts'
import { sameForms } from './backup-store.ts'
import { makeChange } from './changes.ts'
import { copyIn } from './copy.ts'
import { type PrismaDatabase, rollback } from './database.ts'
import { appendToLog, readLog } from './meeting-log.ts'

type Migration = { readonly name: string; readonly sql: string }

/** What keeps a restore from beginning: rows that are here already, or an app that runs on them. */
export async function whatIsHere({ pool }: Pick<PrismaDatabase, 'pool'>): Promise<{ rows: boolean; apps: number }> {
  const { rows } = await pool.query<{ rows: boolean }>(`SELECT EXISTS (SELECT FROM "OrgUnit") OR EXISTS (SELECT FROM "Person") AS rows`)
  const { rows: others } = await pool.query<{ apps: number }>(
    `SELECT count(DISTINCT pid)::int AS apps FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'so-tay-chi-bo' AND pid <> pg_backend_pid()`,
  )
  return { rows: rows[0]?.rows ?? true, apps: others[0]?.apps ?? 1 }
}

/** One transaction over everything, tables included; what `fill` refuses leaves the installation as it was. */
export const restoring = <R extends { ok: boolean }>(
  { transaction }: Pick<PrismaDatabase, 'transaction'>,
  migrations: readonly Migration[],
  fill: (into: RestoreIntake) => Promise<R>,
): Promise<R> =>
  transaction(async (client) => {
    await client.query(sameForms.replaceAll('SET ', 'SET LOCAL '))
    await client.query("SET LOCAL lock_timeout = '10s'")
    const done = await fill(intake(client, migrations))
    return done.ok ? done : rollback(done)
  })

function intake(client: pg.PoolClient, migrations: readonly Migration[]): RestoreIntake {
  let made: readonly string[] = []
  return {
    async makeTables(names) {
      const { rows } = await client.query<{ name: string }>(
        `SELECT format('%I', relname) AS name FROM pg_class
         WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND relname ~ '^([A-Z][A-Za-z]*|papers_[0-9a-f]{40})$'`,
      )
      if (rows.length > 0) await client.query(`DROP TABLE ${rows.map(({ name }) => name).join(', ')} CASCADE`)
      for (const { name, sql } of migrations) if (names.includes(name)) await client.query(sql)
      made = names
    },

    put: ({ table, columns }, rows) =>
      copyIn(
        client,
        `COPY "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) FROM STDIN WITH (FORMAT csv, HEADER true)`,
        rows,
      ),

    tables: () => measureTables(client),

    /** Which migrations a database has run is noted beside its tables, and was so before. */
    async bringUpToDate() {
      for (const { name, sql } of migrations) if (!made.includes(name)) await client.query(sql)
    },

    async endSessions() {
      await client.query('UPDATE "Person" SET "sessionNumber" = "sessionNumber" + 1')
    },

    async ballotsUnderWay() {
      const { rows } = await client.query<{ ballotId: string; meetingId: string }>(
        `SELECT "id" AS "ballotId", "meetingId" FROM "Ballot" WHERE "status" NOT IN ('COUNTED', 'CANCELLED') ORDER BY 1`,
      )
      return rows
    },

    async *logs() {
      const { rows } = await client.query<{ id: string; version: number; digest: string }>(
        `SELECT "id", "version", "digest" FROM "Meeting" ORDER BY "cellId", "id"`,
      )
      for (const { id, version, digest } of rows) yield { meetingId: id, end: { version, digest }, events: await readLog(client, id, 0) }
    },

    async append({ expectedVersion, summary, events, changes }) {
      invariant(summary.counted === undefined || summary.counted === null, 'no meeting closes while a backup is restored')
      if (!(await appendToLog(client, expectedVersion, summary, events))) return 'clash'
      for (const change of changes) if ((await makeChange(client, change, summary.touchedAt)) === 'refused') return 'refused'
      return 'saved'
    },
  }
}
