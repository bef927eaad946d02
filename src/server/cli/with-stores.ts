import { openPrismaDatabase, type PrismaDatabase } from '#adapters/prisma/database.ts'
import { prismaStores } from '#adapters/prisma/prisma-stores.ts'
import type { Ports } from '#application/ports.ts'
import { CannotStart } from '../cannot-start.ts'
import { openDatabase } from '../database.ts'
import { type Environment, readEnvironment } from '../env.ts'
import { both } from '../for-people.ts'
import { pendingMigrations } from '../migrate.ts'
import { stopWith } from '../start-up.ts'
import { chance, clock, digests } from '../world.ts'

export type Opened = {
  environment: Environment
  database: PrismaDatabase
  ports: Pick<Ports, 'stores' | 'clock' | 'chance' | 'digests'>
}

/**
 * Opens this installation's database (`--demo` among the program's arguments: the demo's) for one piece of work, and leaves with 0 when it was
 * done, else with 1. A database that the app has not made, or not brought up to date, is left alone: only its start may do that.
 */
export async function withStores(work: (opened: Opened) => Promise<boolean>): Promise<never> {
  const done = await open(work).catch(stopWith)
  process.exit(done ? 0 : 1)
}

/** The program's arguments without its options. */
export const given = (): string[] => process.argv.slice(2).filter((word) => !word.startsWith('--'))

async function open(work: (opened: Opened) => Promise<boolean>): Promise<boolean> {
  const environment = readEnvironment(process.env, process.argv.slice(2))
  const running = await openDatabase(environment, console.error)
  try {
    if ((await pendingMigrations(running.connection)).length > 0) throw new CannotStart(notYet)
    const { connection } = running
    const database = openPrismaDatabase({ connection, onConnectionError: (error) => console.error(error.message) })
    try {
      return await work({ environment, database, ports: { stores: prismaStores(database), clock, chance, digests } })
    } finally {
      await database.close()
    }
  } finally {
    await running.release()
  }
}

const notYet = both(
  'Cơ sở dữ liệu này còn trống hoặc chưa được nâng cấp: khởi động phần mềm một lần, rồi làm lại lệnh này.',
  'This database is empty or not up to date: start the app once, then give this command again.',
)
