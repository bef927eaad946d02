import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type Database, removeDatabase, startDatabase } from './embedded-database.ts'

/** A PostgreSQL of its own in a temporary folder, for tests, measurements and tools. Close every pool before `remove`. */
export async function startTemporaryDatabase(): Promise<Database & { remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'so-tay-'))
  const database = await startDatabase({ folder })
  return {
    ...database,
    remove: async () => {
      await database.release()
      await removeDatabase(folder)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
