import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadSecrets, secret } from './secrets.ts'

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
