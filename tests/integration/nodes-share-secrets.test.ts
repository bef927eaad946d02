import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shareSecrets } from '#server/share-secrets.ts'
import { freshDatabase, type TestDatabase } from '../support/test-database.ts'

const ours = { session: 'a'.repeat(43), ballotKey: 'b'.repeat(43) }

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const start = (secrets = ours) => shareSecrets(database.connection, secrets)

test('nodes with the same secrets run together; one with another ballot key or session secret does not start and says which', async () => {
  const [one, other] = [await start(), await start()]
  await expect(start({ ...ours, ballotKey: 'c'.repeat(43) })).rejects.toThrow(/papers taken there could not be cast here.*BALLOT_KEY_FILE/)
  await expect(start({ ...ours, session: 'c'.repeat(43) })).rejects.toThrow(/would be a stranger here.*SESSION_SECRET_FILE/)
  await one.leave()
  await other.leave()
})

test('a lost key may be replaced once no node runs', async () => {
  const before = await start()
  await before.leave()
  const after = await start({ ...ours, ballotKey: 'd'.repeat(43) })
  await after.leave()
})

test('a node whose connection broke is still known', async () => {
  const node = await start()
  const client = new pg.Client(database.connection as pg.ClientConfig)
  await client.connect()
  await client.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like '%presence'",
  )
  await client.end()
  for (;;) {
    const late = await start({ ...ours, session: 'e'.repeat(43) }).then(
      ({ leave }) => leave(),
      (error: Error) => error.message,
    )
    if (late) break
    await pause(50)
  }
  await node.leave()
})
