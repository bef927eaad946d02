import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { CannotStart } from './cannot-start.ts'
import { MIGRATIONS, type Migration, readMigrations, SCHEMA } from './migrations.ts'
import { filters, withSchemaEngine } from './schema-engine.ts'

/** Any number that nothing else in this database locks. */
const LOCK = 20_181_119

/**
 * Brings a database to the project's schema and says which migrations ran: none when it was there already, which takes one query.
 * Apps that start together wait for the first one. Noted in _prisma_migrations exactly as `prisma migrate deploy` does. `earlier`: the migrations
 * of an earlier version, for tests of what becomes of its data.
 */
export async function migrate(connection: pg.PoolConfig, earlier?: readonly Migration[]): Promise<string[]> {
  const migrations = earlier ?? (await readMigrations())
  const client = new pg.Client(connection)
  await client.connect()
  try {
    if ((await pending(client, migrations)).length === 0) return []
    await client.query('select pg_advisory_lock($1)', [LOCK])
    if ((await pending(client, migrations)).length === 0) return []
    return await apply(connection, migrations)
  } finally {
    await client.end()
  }
}

/** Migrations that a start would run now; refused as there. */
export async function pendingMigrations(connection: pg.PoolConfig): Promise<string[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return await pending(client, await readMigrations())
  } finally {
    await client.end()
  }
}

type Noted = { migration_name: string; finished: boolean }

/** Those of the project that this database has not finished. A database ahead of the project belongs to a newer version: refused. */
async function pending(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  const { rows: known } = await client.query("select to_regclass('_prisma_migrations') is not null as made")
  if (!known[0].made) return migrations.map(({ name }) => name)
  const { rows } = await client.query<Noted>(
    'select migration_name, finished_at is not null as finished from _prisma_migrations where rolled_back_at is null',
  )
  const ours = new Set(migrations.map(({ name }) => name))
  const stranger = rows.find(({ migration_name }) => !ours.has(migration_name))
  if (stranger)
    throw new CannotStart(
      `The database was used by a newer version (migration ${stranger.migration_name} is not known here): start that version.`,
    )
  const broken = rows.find(({ finished }) => !finished)
  if (broken) throw new CannotStart(`The migration ${broken.migration_name} broke off halfway: restore the database from its backup.`)
  const done = new Set(rows.map(({ migration_name }) => migration_name))
  return migrations.map(({ name }) => name).filter((name) => !done.has(name))
}

async function apply(connection: pg.PoolConfig, migrations: readonly Migration[]): Promise<string[]> {
  const schema = await readFile(SCHEMA, 'utf8')
  const migrationsList = asList(migrations)
  const { appliedMigrationNames } = await withSchemaEngine(schema, connection, (engine) =>
    engine.applyMigrations({ migrationsList, filters }),
  )
  return appliedMigrationNames
}

const asList = (migrations: readonly Migration[]) => ({
  baseDir: MIGRATIONS,
  lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
  shadowDbInitScript: '',
  migrationDirectories: migrations.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
  })),
})
