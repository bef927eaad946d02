import pg from 'pg'
import { startDatabase } from '#server/embedded-database.ts'

/** Joins the server that the app of this data folder runs, as a second app would. */
export async function inspectDatabase<T>(folder: string, look: (client: pg.Client) => Promise<T>): Promise<T> {
  const database = await startDatabase({ folder })
  const client = new pg.Client(database.connection)
  await client.connect()
  try {
    return await look(client)
  } finally {
    await client.end()
    await database.release()
  }
}
