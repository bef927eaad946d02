import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { createGunzip, createGzip } from 'node:zlib'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { BackupFile, BackupSource } from '#application/ports/backup.ts'
import { type BackupManifest, fileOf, manifestName } from '#domain/backup/manifest.ts'
import { packTar, unpackTar } from './tar.ts'

// age (age-encryption.org/v1) around tar.gz: `age -d -i key file | tar xz` opens it without this program.

/** For whom a backup is encrypted: public keys (age1...), or one passphrase. */
export type BackupLock = { recipients: string[] } | { passphrase: string }

/** What opens it: private keys (AGE-SECRET-KEY-1...), or the passphrase. */
export type BackupKey = { identities: string[] } | { passphrase: string }

/** A new pair. The identity opens backups and must not lie beside them. */
export async function newBackupKey(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** Of an identity file of age: its lines but comments. */
export const identitiesIn = (text: string): string[] => linesOf(text).filter((line) => line.startsWith('AGE-SECRET-KEY-'))

/** Of a file of recipients. */
export const recipientsIn = (text: string): string[] => linesOf(text).filter((line) => line.startsWith('age1'))

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim())

/**
 * Writes an archive packed and encrypted, and lets the disk have it; a file of that name stays and is refused (EEXIST). The key that comes back
 * opens this file alone and is known to this process only: so that what was written can be read again where no private key lies.
 */
export async function writeBackup(path: string, files: AsyncIterable<BackupFile>, lock: BackupLock): Promise<BackupKey> {
  const encrypter = new Encrypter()
  let key: BackupKey
  if ('passphrase' in lock) {
    encrypter.setPassphrase(lock.passphrase)
    key = { passphrase: lock.passphrase }
  } else {
    const { identity, recipient } = await newBackupKey()
    for (const one of [...lock.recipients, recipient]) encrypter.addRecipient(one)
    key = { identities: [identity] }
  }
  const packed = Readable.from(packTar(files), { objectMode: false }).pipe(createGzip())
  const encrypted = await encrypter.encrypt(Readable.toWeb(packed) as unknown as ReadableStream<Uint8Array>)
  await pipeline(Readable.fromWeb(encrypted as unknown as WebStream), createWriteStream(path, { flags: 'wx', mode: 0o600 }))
  const handle = await open(path, 'r+')
  await handle.sync()
  await handle.close()
  return key
}

/** Opens a backup for reading. Null: this key does not open it, or it is no file of age. Reading what was changed or cut ends early. */
export async function openBackup(path: string, key: BackupKey): Promise<BackupSource | null> {
  const opened = await archiveIn(path, key).catch(() => null)
  if (!opened) return null
  await opened[Symbol.asyncIterator]().return?.()
  return {
    async manifest() {
      try {
        for await (const { name, content } of unpackTar(await archiveIn(path, key))) {
          if (name === manifestName) return await textOf(content)
        }
      } catch {
        // what follows is said by the files that are missing
      }
      return null
    },
    tables: (of) => tablesIn(path, key, of),
  }
}

/** A manifest says some hundred tables. */
const longestManifest = 4 * 1024 * 1024

async function textOf(content: AsyncIterable<Uint8Array>): Promise<string | null> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of content) {
    bytes += part.length
    if (bytes > longestManifest) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** Each table as the manifest says it must be; ends where one is not, or where the file was cut or changed. */
async function* tablesIn(path: string, key: BackupKey, { tables }: BackupManifest): ReturnType<BackupSource['tables']> {
  const waiting = new Map(tables.map((table) => [fileOf(table.table), table]))
  try {
    for await (const { name, bytes, content } of unpackTar(await archiveIn(path, key))) {
      const table = waiting.get(name)
      if (!table) continue
      waiting.delete(name)
      if (bytes !== table.bytes) return
      const sha = createHash('sha256')
      yield { table, rows: hashed(content, sha) }
      if (sha.digest('hex') !== table.sha256) return
    }
  } catch {
    // whoever reads counts what came
  }
}

/** Ends early where the archive does: the digest then tells. */
async function* hashed(content: AsyncIterable<Uint8Array>, sha: ReturnType<typeof createHash>): AsyncGenerator<Uint8Array> {
  const pieces = content[Symbol.asyncIterator]()
  for (;;) {
    const next = await pieces.next().catch(() => ({ done: true as const, value: undefined }))
    if (next.done) return
    sha.update(next.value)
    yield next.value
  }
}

async function archiveIn(path: string, key: BackupKey): Promise<AsyncIterable<Uint8Array>> {
  const decrypter = new Decrypter()
  if ('passphrase' in key) decrypter.addPassphrase(key.passphrase)
  else for (const identity of key.identities) decrypter.addIdentity(identity)
  const file = Readable.toWeb(createReadStream(path)) as unknown as ReadableStream<Uint8Array>
  const plain = Readable.fromWeb((await decrypter.decrypt(file)) as unknown as WebStream)
  const unpacked = createGunzip()
  plain.on('error', (error) => unpacked.destroy(error))
  unpacked.on('close', () => plain.destroy())
  return plain.pipe(unpacked)
}
