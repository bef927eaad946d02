import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addCounted } from './add.ts'
import type { Counted } from './parts.ts'

/** Parts as they are kept: whole numbers under names, some names missing. */
const { counted } = fc.letrec<{ counted: Counted }>((tie) => ({
  counted: fc.dictionary(
    fc.constantFrom('asked', 'submitted', 'levels', 'byTopic'),
    fc.oneof({ maxDepth: 3 }, fc.nat(1000), tie('counted')),
  ) as fc.Arbitrary<Counted>,
}))

/** Of one part: the same names mean the same kind of figure everywhere. */
const part = fc.record(
  {
    asked: fc.nat(500),
    levels: fc.dictionary(fc.constantFrom('EXCELLENT', 'GOOD'), fc.nat(500)),
    byTopic: fc.dictionary(fc.string(), fc.record({ open: fc.nat(9) })),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Counted>

test('cells and months add up in any order and grouping', () => {
  fc.assert(
    fc.property(part, part, part, (a, b, c) => {
      expect(addCounted(addCounted(a, b), c)).toEqual(addCounted(c, addCounted(b, a)))
    }),
  )
})

test('nothing added changes nothing', () => {
  fc.assert(
    fc.property(counted, (a) => {
      expect([addCounted(a, {}), addCounted({}, a)]).toEqual([a, a])
    }),
  )
})

test('what is added stays as it was', () => {
  fc.assert(
    fc.property(part, part, (a, b) => {
      const before = structuredClone([a, b])
      addCounted(a, b)
      expect([a, b]).toEqual(before)
    }),
  )
})
