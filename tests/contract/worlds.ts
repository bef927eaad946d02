import type pg from 'pg'
import { memoryStores } from '#adapters/memory/memory-stores.ts'
import { openPrismaDatabase, type PrismaDatabase } from '#adapters/prisma/database.ts'
import { prismaStores } from '#adapters/prisma/prisma-stores.ts'
import type { Stores } from '#application/ports/stores.ts'
import { freshDatabase } from '../support/test-database.ts'

/** Stores to be held to their promises. Ask for `stores` when a test runs, not when it is written down. */
export type World = {
  stores: Stores
  close: () => Promise<void>
  /** The same rows as another process sees them. */
  another?: () => Pick<World, 'stores' | 'close'>
}

/** Both makers of stores: `describe.each(worlds)`. */
export const worlds: { name: string; open: () => Promise<World> }[] = [
  { name: 'in memory', open: async () => ({ stores: memoryStores({ now: () => new Date().toISOString() }), close: async () => {} }) },
  { name: 'in PostgreSQL', open: openPostgres },
]

type PostgresWorld = World & { database: PrismaDatabase; connection: pg.PoolConfig; another: () => Pick<World, 'stores' | 'close'> }

/** The stores on a database of their own, and the database itself for looking behind them. */
export async function openPostgres(): Promise<PostgresWorld> {
  const { connection, drop } = await freshDatabase()
  const broken: Error[] = []
  const connect = () => {
    const database = openPrismaDatabase({ connection, onConnectionError: (error) => broken.push(error) })
    return { stores: prismaStores(database), database, close: database.close }
  }
  const { stores, database } = connect()
  const close = async () => {
    await database.close()
    // dropping ends whoever is still saying goodbye: that is no broken connection
    const whileInUse = [...broken]
    await drop()
    if (whileInUse.length > 0) throw new AggregateError(whileInUse, 'connections broke')
  }
  return { stores, database, connection, another: connect, close }
}
