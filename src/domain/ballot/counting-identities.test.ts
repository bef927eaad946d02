import { expect, test } from 'vitest'
import { countingIdentities, rowIdentities } from './counting-identities.ts'
import type { Counts } from './types.ts'

const counts: Counts = { issued: 17, collected: 17, valid: 17, invalid: 0 }

test('rule 20: issued <= present, collected <= issued, valid + invalid = collected', () => {
  expect(countingIdentities(counts, 17).ok).toBe(true)
  expect(countingIdentities({ issued: 18, collected: 17, valid: 16, invalid: 1 }, 20).ok).toBe(true)
})

test.each<[string, Partial<Counts>]>([
  ['ballot/more-issued-than-present', { issued: 18 }],
  ['ballot/more-collected-than-issued', { issued: 16 }],
  ['ballot/valid-and-invalid-differ-from-collected', { invalid: 1 }],
])('rule 20 broken: %s', (refusal, over) => {
  expect(countingIdentities({ ...counts, ...over }, 17)).toEqual({ ok: false, refusal })
})

test('a board away from the hall does not know who was present', () => {
  expect(countingIdentities({ ...counts, issued: 18 }, null).ok).toBe(true)
})

test('rule 18: per row marks and blank together are the valid papers', () => {
  expect(rowIdentities({ a: { AGREE: 10, DISAGREE: 6, BLANK: 1 } }, 17).ok).toBe(true)
  expect(rowIdentities({ a: { AGREE: 10, DISAGREE: 6, BLANK: 0 } }, 17)).toEqual({
    ok: false,
    refusal: 'ballot/row-sum-differs-from-valid',
  })
})
