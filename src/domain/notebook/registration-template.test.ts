import { expect, test } from 'vitest'
import { cellTypes } from '#domain/organization/cell-type.ts'
import { itemHints } from './registration-hints.ts'
import { commitmentFor, shippedRegistrationTemplate as shipped, suggestionsFor, templateProblems } from './registration-template.ts'

const ids = (cellType: (typeof cellTypes)[number] | null, hasPost: boolean) =>
  suggestionsFor(shipped, { cellType, hasPost }).map(({ id }) => id)

test('42-HD: members start from suggestions for their kind of cell and post, the particular ones first', () => {
  expect(ids('VILLAGE', false)).toEqual(['village-visit', 'village-road', 'village-economy', 'read', 'speak', 'health'])
  expect(ids('OFFICE', true).slice(0, 4)).toEqual(['office-digital', 'office-saving', 'post-listen', 'post-cell'])
  expect(ids(null, false)).toEqual(['read', 'speak', 'health'])
  for (const cellType of cellTypes) expect(ids(cellType, false).length).toBeGreaterThan(3)
})

test('a member with a post commits to more than one without', () => {
  const [plain, post] = [false, true].map((hasPost) => commitmentFor(shipped, { hasPost }))
  expect(post?.startsWith(plain ?? '-')).toBe(true)
  expect(post).not.toBe(plain)
})

test('what is suggested is itself not vague', () => {
  const hints = shipped.suggestions.flatMap((one) =>
    itemHints({ ...one, until: '2026-12-15' }, 2026).map(({ kind }) => `${one.id} ${kind}`),
  )
  expect(hints).toEqual([])
})

test('a suggestion says what to do', () => {
  const [first, ...others] = shipped.suggestions
  if (!first) throw new Error('shipped without suggestions')
  expect(templateProblems({ suggestions: [{ ...first, what: ' ' }, ...others] })).toEqual([
    { field: `suggestions.${first.id}.what`, code: 'registration/text-missing' },
  ])
})
