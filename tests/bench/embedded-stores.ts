import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { openPrismaDatabase, type PrismaDatabase } from '#adapters/prisma/database.ts'
import { prismaStores } from '#adapters/prisma/prisma-stores.ts'
import type { Stores } from '#application/ports/stores.ts'
import { openDatabase } from '#server/database.ts'
import { removeDatabase } from '#server/embedded-database.ts'
import { readEnvironment } from '#server/env.ts'
import { migrate } from '#server/migrate.ts'
import { figuresOf } from './figures.ts'

/** Works on the stores of an embedded database of its own, which is gone afterwards. */
export async function onEmbeddedStores(work: (stores: Stores, database: PrismaDatabase) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'so-tay-bench-'))
  const environment = readEnvironment({ DATA_DIR: folder } as unknown as NodeJS.ProcessEnv)
  const served = await openDatabase(environment, () => {})
  await migrate(served.connection)
  const database = openPrismaDatabase({ connection: served.connection, onConnectionError: (error) => console.error(error) })
  try {
    await work(prismaStores(database), database)
  } finally {
    await database.close()
    await served.release()
    await removeDatabase(environment.dataFolder)
    await rm(folder, { recursive: true, force: true })
  }
}

const runs = 50

/** From the call to the rows as the rules have them, after some calls to warm up. */
export async function measured(ask: () => Promise<void>) {
  const times: number[] = []
  for (let run = -5; run < runs; run += 1) {
    const begun = performance.now()
    await ask()
    if (run >= 0) times.push(performance.now() - begun)
  }
  return figuresOf(times)
}
