import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packTar, unpackTar } from './tar.ts'

async function* inTurn<T>(...all: T[]): AsyncGenerator<T> {
  yield* all
}

const fileOf = (name: string, content: Uint8Array) => ({ name, bytes: content.length, content: inTurn(content) })

async function packed(files: { name: string; content: Uint8Array }[]): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of packTar(inTurn(...files.map(({ name, content }) => fileOf(name, content))))) parts.push(part)
  return Buffer.concat(parts)
}

async function unpacked(pieces: Uint8Array[]): Promise<{ name: string; content: string }[]> {
  const files: { name: string; content: string }[] = []
  for await (const { name, content } of unpackTar(inTurn(...pieces))) {
    const parts: Uint8Array[] = []
    for await (const part of content) parts.push(part)
    files.push({ name, content: Buffer.concat(parts).toString('hex') })
  }
  return files
}

test('the tar of the machine lists and unpacks it', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'so-tay-tar-'))
  const file = path.join(folder, 'a.tar')
  await writeFile(file, await packed([{ name: 'tables/Member.csv', content: Buffer.from('Đặng\n') }]))
  await promisify(execFile)('tar', ['xf', file, '-C', folder])
  expect(await readFile(path.join(folder, 'tables/Member.csv'), 'utf8')).toBe('Đặng\n')
  await rm(folder, { recursive: true })
})

test('whatever the files and however the pieces are cut, what went in comes out', async () => {
  const someFiles = fc.array(fc.uint8Array({ maxLength: 1500 }), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(someFiles, fc.integer({ min: 1, max: 700 }), async (contents, length) => {
      const whole = await packed(contents.map((content, at) => ({ name: `tables/${at}.csv`, content })))
      const pieces = Array.from({ length: Math.ceil(whole.length / length) }, (_, at) => whole.subarray(at * length, (at + 1) * length))
      const expected = contents.map((content, at) => ({ name: `tables/${at}.csv`, content: Buffer.from(content).toString('hex') }))
      expect(await unpacked(pieces)).toEqual(expected)
    }),
  )
})

test('an archive that breaks off is told from a whole one', async () => {
  const whole = await packed([{ name: 'tables/Member.csv', content: Buffer.alloc(2000, 65) }])
  for (const length of [100, 600, 2400]) await expect(unpacked([whole.subarray(0, length)])).rejects.toThrow('breaks off')
  await expect(unpacked([Buffer.alloc(1024, 7)])).rejects.toThrow('no archive of ours')
})

test('a file of more than 8 GB says its length in a way that tar understands', async () => {
  const bytes = 9 * 1024 ** 3
  const { value: head } = await packTar(inTurn({ name: 'tables/Material.csv', bytes, content: inTurn<Uint8Array>() })).next()
  const files = unpackTar(inTurn(head as Uint8Array))
  expect((await files.next()).value).toMatchObject({ bytes })
})
