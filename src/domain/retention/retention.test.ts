import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { retentionRules } from './retention.ts'

test('the page on data protection says of everything what the job does', () => {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/data-protection.md'), 'utf8')
  for (const { what, days, since, why } of retentionRules) expect(page).toContain(`| ${what} | ${days ?? '-'} | ${since} | ${why} |`)
})

test('nothing is dropped twice', () => {
  const drops = retentionRules.flatMap(({ drops: one }) => one ?? [])
  expect(new Set(drops).size).toBe(drops.length)
})
