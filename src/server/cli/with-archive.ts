import { prismaArchive } from '#adapters/prisma/archive-store.ts'
import { openPrismaDatabase } from '#adapters/prisma/database.ts'
import { prismaStores } from '#adapters/prisma/prisma-stores.ts'
import type { ImportNeeds } from '#application/import-organisation.ts'
import { openDatabase } from '../database.ts'
import { readEnvironment } from '../env.ts'
import { migrate } from '../migrate.ts'
import { stopWith } from '../start-up.ts'
import { chance, clock, digests } from '../world.ts'

/** Opens this installation's database, brought up to date as by the app, for one piece of work; 0 when it was done, else 1. */
export async function withArchive(work: (ports: ImportNeeds) => Promise<boolean>): Promise<number> {
  const database = await openDatabase(readEnvironment(process.env), console.error).catch(stopWith)
  await migrate(database.connection).catch(stopWith)
  const connected = openPrismaDatabase({ connection: database.connection, onConnectionError: (error) => console.error(error.message) })
  const done = await work({ stores: prismaStores(connected), clock, chance, digests, archive: prismaArchive(connected) })
  await connected.close()
  await database.release()
  return done ? 0 : 1
}
