import type pg from 'pg'
import { memoryStores } from '#adapters/memory/memory-stores.ts'
import { openPrismaDatabase, type PrismaDatabase } from '#adapters/prisma/database.ts'
import { prismaStores } from '#adapters/prisma/prisma-stores.ts'
import type { Stores } from '#application/ports/stores.ts'
import { freshDatabase } from '../support/test-database.ts'

/** Stores to be held to their promises. Ask for `stores` when a test runs, not when it is written down. */
export type World = { stores: Stores; close: () => Promise<void> }

/** Both makers of stores: `describe.each(worlds)`. */
export const worlds: { name: string; open: () => Promise<World> }[] = [
  { name: 'in memory', open: async () => ({ stores: memoryStores({ now: () => new Date().toISOString() }), close: async () => {} }) },
  { name: 'in PostgreSQL', open: openPostgres },
]

/** The stores on a database of their own, and the database itself for looking behind them. */
export async function openPostgres(): Promise<World & { database: PrismaDatabase; connection: pg.PoolConfig }> {
  const fresh = await freshDatabase()
  const database = openPrismaDatabase({ connection: fresh.connection, onConnectionError: (error) => broken.push(error) })
  const broken: Error[] = []
  const close = async () => {
    await database.close()
    await fresh.drop()
    if (broken.length > 0) throw new AggregateError(broken, 'connections broke')
  }
  return { stores: prismaStores(database), database, connection: fresh.connection, close }
}
