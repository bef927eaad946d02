// An app reduced to its database, for tests of several at once: node tests/support/database-user.ts <data folder>
// Says one line of JSON when it is up; releases the database when its input ends.
import pg from 'pg'
import { startDatabase } from '../../src/server/embedded-database.ts'

const database = await startDatabase({ folder: process.argv[2]! })
const client = new pg.Client(database.connection)
await client.connect()
await client.query('create table if not exists vote (at timestamptz default now())')
await client.query('insert into vote default values')
console.log(JSON.stringify({ origin: database.origin }))
process.stdin.resume().on('end', async () => {
  await client.end()
  console.log(JSON.stringify({ others: await database.release() }))
  process.exit()
})
