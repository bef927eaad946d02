import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { openDataFolder } from '#server/data-folder.ts'
import { removeDatabase, startDatabase } from '#server/embedded-database.ts'
import { migrate } from '#server/migrate.ts'
import { prepareHome } from '#server/postgres-home.ts'

const run = promisify(execFile)

/** Names the folder of a database that `npm test` made once: migrated, empty, at rest. A test that is run alone has none. */
const variable = 'MADE_DATABASE'

/** Makes it, for every program started from now on. */
export async function makeDatabase(): Promise<{ remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'so-tay-made-'))
  const database = await startDatabase({ folder })
  await migrate(database.connection)
  // whoever's connection was closed just now may be counted still: only a server that has stopped is copied whole
  for (let others = await database.release(); others > 0; ) others = await startDatabase({ folder }).then(({ release }) => release())
  process.env[variable] = folder
  const remove = async () => {
    await removeDatabase(folder)
    await rm(folder, { recursive: true, force: true })
  }
  return { remove }
}

/**
 * What the first start on this new folder would come to, as a copy where there is one: making a database and migrating it is most of what a
 * start costs. That a first start makes it by itself is the matter of tests that ask for no copy.
 */
export async function copyMadeDatabase(folder: string): Promise<void> {
  const made = process.env[variable]
  if (!made) return
  const [from, { path: root }] = [await prepareHome(made), await openDataFolder(folder)]
  // somebody made it before
  if (await stat(path.join(root, 'secrets/postgres-password')).catch(() => null)) return
  await mkdir(path.join(root, 'secrets'), { mode: 0o700 })
  await run('cp', ['-p', path.join(from.root, 'secrets/postgres-password'), path.join(root, 'secrets')])
  const { data } = await prepareHome(folder)
  await run('cp', ['-a', from.data, data])
}
