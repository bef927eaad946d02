import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { databaseUrl } from '#server/cluster/database-url.ts'
import { migrate } from '../../src/server/migrate.ts'
import { readMigrations } from '../../src/server/migrations.ts'
import { runProgram } from '../support/backup-acts.ts'
import { freshDatabase, type TestDatabase } from '../support/test-database.ts'

let empty: TestDatabase
let client: pg.Client

beforeAll(async () => {
  empty = await freshDatabase()
  client = new pg.Client(empty.connection as pg.ClientConfig)
  await client.connect()
})

afterAll(async () => {
  await client.end()
  await empty.drop()
})

test('a database made by the tests is already migrated, so nothing runs', async () => {
  expect(await migrate(empty.connection)).toEqual([])
})

test('the administrator’s programs leave an empty database to the app’s first start, and say so', async () => {
  await client.query('drop schema public cascade')
  await client.query('create schema public')
  const { status, said } = await runProgram('verify-log', [], { DATABASE_URL: databaseUrl(empty.connection as pg.ClientConfig) })
  expect(said).toMatch(/khởi động phần mềm một lần.*start the app once/s)
  expect(said).not.toContain('    at ')
  expect(status).toBe(1)
})

test('apps that start together on an empty database run every migration once', async () => {
  const names = (await readMigrations()).map(({ name }) => name)
  const runs = await Promise.all([migrate(empty.connection), migrate(empty.connection), migrate(empty.connection)])
  expect(runs.flat()).toEqual(names)
  const { rows } = await client.query(
    'select migration_name as name, finished_at is not null as finished from _prisma_migrations order by 1',
  )
  expect(rows).toEqual(names.map((name) => ({ name, finished: true })))
})

test('a database of a newer version is refused with a sentence', async () => {
  await client.query(
    "insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('x', '', '99990101000000_later', now())",
  )
  await expect(migrate(empty.connection)).rejects.toThrow('was used by a newer version')
  await client.query("delete from _prisma_migrations where id = 'x'")
})

test('a migration that broke off is refused with a sentence', async () => {
  await client.query('update _prisma_migrations set finished_at = null')
  await expect(migrate(empty.connection)).rejects.toThrow('broke off halfway')
})
