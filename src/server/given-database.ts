import pg from 'pg'
import { CannotStart } from './cannot-start.ts'
import type { Database } from './embedded-database.ts'

/** A PostgreSQL of the operator's own, named by DATABASE_URL. None is started and none stopped; one that can't hold every name is refused. */
export async function openGivenDatabase(connectionString: string): Promise<Database> {
  const connection = { connectionString, application_name: 'so-tay-chi-bo' }
  const client = new pg.Client(connection)
  await client.connect().catch((cause: Error) => {
    throw new CannotStart(`The database of DATABASE_URL does not answer: ${cause.message}`, { cause })
  })
  try {
    await refuseOtherEncodings(client)
  } finally {
    await client.end()
  }
  return { connection, origin: 'given', release: async () => 0 }
}

/** In any encoding but UTF-8, `length('Đặng')` is not 4, or Đặng can't be written at all. */
export async function refuseOtherEncodings(client: pg.ClientBase) {
  const { rows } = await client.query("select current_database() as name, current_setting('server_encoding') as encoding")
  const { name, encoding } = rows[0]
  if (encoding !== 'UTF8')
    throw new CannotStart(
      `The database "${name}" of DATABASE_URL is encoded as ${encoding}; Vietnamese names need one created with encoding 'UTF8'.`,
    )
}
