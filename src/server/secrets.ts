import crypto from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import path from 'node:path'

/** Keys that must outlive a restart and never lie in the database or its backups. Base64url of 32 random bytes each. */
export type Secrets = {
  /** Signs sign-in sessions. */
  readonly session: string
  /** Seals the private keys of open ballots. Lost, open secret ballots can only be cancelled. */
  readonly ballotKey: string
}

/** Reads the installation's secrets, making what is missing. Processes that share a database must share this folder. */
export async function loadSecrets(dataFolder: string): Promise<Secrets> {
  return { session: await secret(dataFolder, 'session'), ballotKey: await secret(dataFolder, 'ballot-key') }
}

/** One secret by name, made at first use: file 0600 in a folder 0700. Two processes that start together get the same one. */
export async function secret(dataFolder: string, name: string): Promise<string> {
  const folder = path.join(dataFolder, 'secrets')
  const file = path.join(folder, name)
  const known = await read(file)
  if (known) return known
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = `${file}.${crypto.randomUUID()}`
  await writeDurably(draft, crypto.randomBytes(32).toString('base64url'))
  // link refuses to replace: whoever comes first decides, and nobody ever reads half a secret
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
  return readFile(file, 'utf8')
}

const read = (file: string) =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })

async function writeDurably(file: string, text: string) {
  const handle = await open(file, 'wx', 0o600)
  await handle.writeFile(text)
  await handle.sync()
  await handle.close()
}
