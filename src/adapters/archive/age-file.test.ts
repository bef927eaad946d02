import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BackupFile } from '#application/ports/backup.ts'
import { type BackupKey, newBackupKey, openBackup, writeBackup } from './age-file.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'so-tay-age-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function* aManifest(): AsyncGenerator<BackupFile> {
  const content = Buffer.from('{"format":"Sổ tay"}')
  yield { name: 'manifest.json', bytes: content.length, content: pieces(content) }
}

async function* pieces(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content
}

const manifestIn = async (file: string, key: BackupKey) => (await openBackup(file, key))?.manifest() ?? null

test('for a public key: its private half opens it, so does the key of the moment, no other', async () => {
  const file = path.join(folder, 'a.age')
  const { identity, recipient } = await newBackupKey()
  const ofTheMoment = await writeBackup(file, aManifest(), { recipients: [recipient] })
  for (const key of [{ identities: [identity] }, ofTheMoment]) expect(await manifestIn(file, key)).toBe('{"format":"Sổ tay"}')
  expect(await manifestIn(file, { identities: [(await newBackupKey()).identity] })).toBeNull()
  await expect(writeBackup(file, aManifest(), { recipients: [recipient] })).rejects.toMatchObject({ code: 'EEXIST' })
})

test('under a passphrase', async () => {
  const file = path.join(folder, 'b.age')
  const key = await writeBackup(file, aManifest(), { passphrase: 'mot mat khau that dai' })
  expect(await manifestIn(file, key)).toBe('{"format":"Sổ tay"}')
})
