import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** One migration: the name of its folder in prisma/migrations and its SQL. */
export type Migration = { readonly name: string; readonly sql: string }

/** Where the project lies, whatever folder the app was started from. */
export const PROJECT = path.resolve(import.meta.dirname, '../..')
export const MIGRATIONS = path.join(PROJECT, 'prisma/migrations')
export const SCHEMA = path.join(PROJECT, 'prisma/schema.prisma')

/** The schema as the migrations leave it: what `db:diff` compares prisma/schema.prisma with. */
export const MIGRATED_SCHEMA = path.join(MIGRATIONS, 'migrated.prisma')

/** All migrations of the project in the order in which they run. */
export async function readMigrations(): Promise<Migration[]> {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => ({ name, sql: await readFile(path.join(MIGRATIONS, name, 'migration.sql'), 'utf8') })),
  )
}
