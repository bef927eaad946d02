import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, stat, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'

const keyBytes = 32

/**
 * The 32 bytes that seal every ballot's private keys. The file lies outside the database and its backups; it is made at the first start,
 * readable by its owner alone, and is on the disk before it is used. Several processes may start at once: all get the same key.
 */
export const loadKeyFile = async (path: string): Promise<Uint8Array> => (await readKey(path)) ?? (await makeKey(path))

const readKey = async (path: string): Promise<Uint8Array | null> => {
  const text = await readFile(path, 'utf8').catch(nullWhenMissing)
  if (text === null) return null
  await refuseWhenOpenToOthers(path)
  const key = new Uint8Array(Buffer.from(text.trim(), 'base64url'))
  if (key.length !== keyBytes) throw new Error(`${path} is not a key file: ${keyBytes} bytes in base64url expected`)
  return key
}

/** Written whole under another name and then linked: a crash leaves no half key, and of two processes one wins. */
const makeKey = async (path: string): Promise<Uint8Array> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  await writeDurably(draft, `${randomBytes(keyBytes).toString('base64url')}\n`)
  await link(draft, path).catch(ignoreWhenThere)
  await unlink(draft)
  await syncFolder(dirname(path))
  const key = await readKey(path)
  if (!key) throw new Error(`${path} vanished while it was made`)
  return key
}

const writeDurably = async (path: string, text: string): Promise<void> => {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The name is on the disk too. Windows opens no folder and needs none. */
const syncFolder = async (path: string): Promise<void> => {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

const refuseWhenOpenToOthers = async (path: string): Promise<void> => {
  if (process.platform === 'win32') return
  const { mode } = await stat(path)
  if ((mode & 0o077) !== 0) throw new Error(`${path} can be read by others: chmod 600 it, and make new keys if it was copied`)
}

const nullWhenMissing = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null
  throw error
}

const ignoreWhenThere = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EEXIST') throw error
}
