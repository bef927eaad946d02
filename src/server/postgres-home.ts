import crypto from 'node:crypto'
import { chmod, chown, lstat, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { CannotStart } from './cannot-start.ts'
import { type DataFolder, openDataFolder, openWay } from './data-folder.ts'
import { findBinaries } from './postgres-binaries.ts'
import { secret } from './secrets.ts'

/** The account that runs the server when root may not. */
export type Owner = { readonly uid: number; readonly gid: number }

/** Everything that one server needs to know about its place. */
export type Home = {
  readonly root: string
  readonly data: string
  readonly sockets: string
  readonly log: string
  readonly binaries: string
  readonly password: string
  readonly owner?: Owner
}

/** Prepares folders, log, password and binaries below the data folder; what exists already is kept. */
export async function prepareHome(folder: string): Promise<Home> {
  const dataFolder = await openDataFolder(folder)
  const root = await realpath(dataFolder.path)
  const place = path.join(root, 'postgres')
  await (dataFolder.startedByRoot ? openWay(place) : mkdir(place, { recursive: true, mode: 0o700 }))
  const data = path.join(place, 'data')
  const owner = dataFolder.startedByRoot ? await ownerOf(data) : undefined
  const home: Home = {
    root,
    data,
    sockets: await socketFolder(place, dataFolder),
    log: path.join(place, 'postgres.log'),
    binaries: await findBinaries(dataFolder.startedByRoot),
    password: await secret(root, 'postgres-password'),
    ...(owner && { owner }),
  }
  await writeFile(home.log, '', { flag: 'a', mode: 0o600 })
  await giveTo(owner, home.log)
  await giveTo(owner, home.sockets)
  return home
}

/** Lets the server's account own a file that root made. */
export const giveTo = async (owner: Owner | undefined, file: string) => {
  if (owner) await chown(file, owner.uid, owner.gid)
}

/** Data already there keeps its owner: the accounts of a machine may change between two starts. */
async function ownerOf(data: string): Promise<Owner> {
  const known = await stat(data).catch(() => undefined)
  return known && known.uid !== 0 ? known : unprivilegedAccount()
}

/** Who runs what root should not: the account of PostgreSQL, or nobody. */
export async function unprivilegedAccount(): Promise<Owner> {
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const found = accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody')
  if (!found)
    throw new CannotStart(
      'Started by root, but neither the account postgres nor nobody exists to run the database: start as an ordinary user.',
    )
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

/** A socket's path holds 107 bytes at most: from deep folders the socket moves to a short one of our own. */
async function socketFolder(place: string, { startedByRoot }: DataFolder): Promise<string> {
  const near = path.join(place, 'run')
  const fits = Buffer.byteLength(near) <= 85
  const short = path.join(os.tmpdir(), `so-tay-chi-bo-${crypto.createHash('sha256').update(place).digest('hex').slice(0, 12)}`)
  const folder = fits ? near : short
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (!fits && !startedByRoot) await refuseForeign(folder)
  await chmod(folder, 0o700)
  return folder
}

/** Anybody may make folders in the temporary folder, also one with our name. */
async function refuseForeign(folder: string) {
  const found = await lstat(folder)
  if (!found.isDirectory() || found.uid !== process.getuid?.())
    throw new CannotStart(`${folder} belongs to somebody else: remove it, or set DATA_DIR to a shorter path.`)
}
