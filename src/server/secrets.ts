import crypto from 'node:crypto'
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { CannotStart } from './cannot-start.ts'
import type { Environment } from './env.ts'

/** Keys that must outlive a restart and never lie in the database or its backups. Base64url of 32 random bytes each. */
export type Secrets = {
  /** Signs sign-in sessions. */
  readonly session: string
  /** Seals the private keys of open ballots. Lost, open secret ballots can only be cancelled. */
  readonly ballotKey: string
}

/**
 * Reads the installation's secrets: from the operator's own files, otherwise from the data folder, making there what is missing. Processes
 * that share a database must share them, one way or the other.
 */
export async function loadSecrets(dataFolder: string, files: Environment['secretFiles'] = {}): Promise<Secrets> {
  const own = (variable: string, file: string | undefined, name: string) =>
    file === undefined ? secret(dataFolder, name) : givenSecret(variable, file)
  return {
    session: await own('SESSION_SECRET_FILE', files.session, 'session'),
    ballotKey: await own('BALLOT_KEY_FILE', files.ballotKey, 'ballot-key'),
  }
}

/** Of the link that creates the first administrator: the same after a restart and at every node that shares these secrets. */
export const setupToken = ({ session }: Pick<Secrets, 'session'>): string =>
  crypto.createHmac('sha256', session).update('so-tay-chi-bo: first administrator').digest('base64url').slice(0, 32)

const make = 'openssl rand -base64 32'

/** A secret of 32 random bytes in a file that the operator made, in base64 of either alphabet. */
async function givenSecret(variable: string, file: string): Promise<string> {
  const text = (await readOwnFile(variable, file)).trim()
  if (!/^[\w+/-]{43}=?$/.test(text))
    throw new CannotStart(`${variable}: ${file} must hold 32 random bytes in base64 and nothing else. Make them: ${make} > ${file}`)
  return Buffer.from(text, 'base64').toString('base64url')
}

/** What a file that a variable names holds; refused with a sentence where it is missing or where others may read it. */
async function readOwnFile(variable: string, file: string): Promise<string> {
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) throw new CannotStart(`${variable}: there is no file ${file}.`)
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0)
    throw new CannotStart(`${variable}: others may read ${file} (mode ${(found.mode & 0o777).toString(8)}). Close it: chmod 600 ${file}`)
  return readFile(file, 'utf8').catch((cause: Error) => {
    throw new CannotStart(`${variable}: ${file} can't be read (${cause.message}).`, { cause })
  })
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
