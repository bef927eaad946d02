import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadSecrets, secret, setupToken } from './secrets.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'so-tay-'))
})

afterEach(() => rm(folder, { recursive: true }))

test('secrets outlive a restart and differ from each other', async () => {
  const secrets = await loadSecrets(folder)
  expect(await loadSecrets(folder)).toEqual(secrets)
  expect(secrets.session).not.toBe(secrets.ballotKey)
  expect(Buffer.from(secrets.ballotKey, 'base64url')).toHaveLength(32)
})

test('the link of the first administrator is one for all who share the secrets, and no other installation’s', () => {
  const [ours, others] = ['a'.repeat(43), 'b'.repeat(43)]
  expect(setupToken({ session: ours })).toMatch(/^[\w-]{32}$/)
  expect(setupToken({ session: ours })).toBe(setupToken({ session: ours }))
  expect(setupToken({ session: ours })).not.toBe(setupToken({ session: others }))
})

test('nobody else may read them', async () => {
  await loadSecrets(folder)
  expect(((await stat(path.join(folder, 'secrets'))).mode & 0o777).toString(8)).toBe('700')
  expect(((await stat(path.join(folder, 'secrets/ballot-key'))).mode & 0o777).toString(8)).toBe('600')
})

test('apps that start together get the same one, and leave no half-written file', async () => {
  const read = await Promise.all(Array.from({ length: 20 }, () => secret(folder, 'session')))
  expect(new Set(read).size).toBe(1)
  expect(await readdir(path.join(folder, 'secrets'))).toEqual(['session'])
})

test('the operator’s own files take the place of the folder’s, in whichever base64 they are written', async () => {
  const file = path.join(folder, 'key')
  await writeFile(file, `${Buffer.alloc(32, 0xfb).toString('base64')}\n`, { mode: 0o600 })
  const secrets = await loadSecrets(folder, { ballotKey: file })
  expect(Buffer.from(secrets.ballotKey, 'base64url')).toEqual(Buffer.alloc(32, 0xfb))
  expect(await readdir(path.join(folder, 'secrets'))).toEqual(['session'])
})

test('a file that is missing, open to others or too short is refused with a sentence that names the variable and the way out', async () => {
  const file = path.join(folder, 'key')
  await expect(loadSecrets(folder, { session: file })).rejects.toThrow(`SESSION_SECRET_FILE: there is no file ${file}.`)
  await writeFile(file, 'short', { mode: 0o600 })
  await expect(loadSecrets(folder, { ballotKey: file })).rejects.toThrow(`BALLOT_KEY_FILE: ${file} must hold 32 random bytes`)
  await chmod(file, 0o640)
  await expect(loadSecrets(folder, { ballotKey: file })).rejects.toThrow(`(mode 640). Close it: chmod 600 ${file}`)
})
