import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadKeyFile } from './key-file.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'key-file-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('the first start makes the key, for its owner alone, and every later start reads the same', async () => {
  const path = join(folder, 'secrets', 'ballot.key')
  const made = await loadKeyFile(path)
  expect(made.length).toBe(32)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(await loadKeyFile(path)).toEqual(made)
  expect(await readdir(join(folder, 'secrets'))).toEqual(['ballot.key'])
})

test('processes that start at once agree on one key', async () => {
  const path = join(folder, 'ballot.key')
  const keys = await Promise.all(Array.from({ length: 8 }, () => loadKeyFile(path)))
  expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1)
  expect(await readdir(folder)).toEqual(['ballot.key'])
})

test('a key that others may read is not used', async () => {
  const path = join(folder, 'ballot.key')
  await loadKeyFile(path)
  await chmod(path, 0o644)
  await expect(loadKeyFile(path)).rejects.toThrow('can be read by others')
})

test('a file that is no key is said to be none, and is not overwritten', async () => {
  const path = join(folder, 'ballot.key')
  await writeFile(path, 'half', { mode: 0o600 })
  await expect(loadKeyFile(path)).rejects.toThrow('is not a key file')
})
