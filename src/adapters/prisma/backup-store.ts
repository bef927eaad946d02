import type pg from 'pg'
import type { BackupSnapshot } from '#application/ports/backup.ts'
import { measureTables, rowsOf } from './backup-rows.ts'

/** Reads in one snapshot, whatever is written meanwhile; locks nothing that a meeting waits for. Ends with the connection. */
export async function openSnapshot(client: pg.Client): Promise<BackupSnapshot> {
  await client.query(sameForms)
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  return {
    async migrations() {
      const { rows } = await client.query<{ name: string }>(
        `SELECT "migration_name" AS name FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL ORDER BY 1`,
      )
      return rows.map(({ name }) => name)
    },
    tables: () => measureTables(client),
    rows: (table) => rowsOf(client, table),
  }
}

/** Times, floats and bytes are written alike wherever the database runs. */
export const sameForms = `SET TIME ZONE 'UTC'; SET datestyle = 'ISO, YMD'; SET intervalstyle = 'postgres'; SET extra_float_digits = 1;
  SET bytea_output = 'hex'; SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET client_encoding = 'UTF8'`
