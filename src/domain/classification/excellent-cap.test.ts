import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addCounts,
  capRuleFor,
  capState,
  countLevels,
  exceedsCap,
  type LevelCounts,
  mostExcellent,
  noCounts,
  placesByVotes,
} from './excellent-cap.ts'
import { defaultRuleSet } from './rule-set.ts'

const counts = (EXCELLENT: number, GOOD: number, SATISFACTORY = 0, NOT_COMPLETED = 0): LevelCounts => ({
  EXCELLENT,
  GOOD,
  SATISFACTORY,
  NOT_COMPLETED,
})
const rule = (base: 'GOOD_OR_ABOVE' | 'GOOD_ONLY' | 'ASSESSED', over: { percent?: number; rounding?: 'FLOOR' | 'FLOOR_MIN_1' } = {}) => ({
  base,
  percent: 20,
  rounding: 'FLOOR' as const,
  ...over,
})

// domain.md section 8, worked example B: 60 assessed, 1 NOT, 9 SAT, 50 good or above of whom the cells proposed 13 EXCELLENT.
// Base by the year: 21-HD (2019) and 124-QĐ/TW (2023) GOOD_ONLY; under 366-QĐ/TW (2025) sources conflict, default GOOD_OR_ABOVE.
describe('rule 27, worked example B', () => {
  const proposed = counts(13, 37, 9, 1)

  test('rule 27, worked example B: GOOD_OR_ABOVE allows 10, so 3 must go back to GOOD', () => {
    expect(capState(rule('GOOD_OR_ABOVE'), proposed)).toMatchObject({ baseCount: 50, excellent: 13, max: 10, over: true, excess: 3 })
    expect(capState(rule('GOOD_OR_ABOVE'), counts(10, 40, 9, 1))).toMatchObject({ over: false, excess: 0 })
    expect(exceedsCap(rule('GOOD_OR_ABOVE'), counts(11, 39, 9, 1))).toBe(true)
  })

  test('rule 27, worked example B: GOOD_ONLY shrinks as EXCELLENT grows and allows 8', () => {
    expect(mostExcellent(rule('GOOD_ONLY'), proposed)).toBe(8)
    expect(exceedsCap(rule('GOOD_ONLY'), counts(8, 42, 9, 1))).toBe(false)
    expect(exceedsCap(rule('GOOD_ONLY'), counts(9, 41, 9, 1))).toBe(true)
  })

  test('rule 27, worked example B: ASSESSED allows 12', () => {
    expect(mostExcellent(rule('ASSESSED'), proposed)).toBe(12)
  })

  test('rule 27, worked example B: alone a cell of 4 gets none; five of them together get 4, or 3 with GOOD_ONLY', () => {
    const cell = counts(1, 3)
    expect(mostExcellent(rule('GOOD_OR_ABOVE'), cell)).toBe(0)
    const five = [cell, cell, cell, cell, cell].reduce(addCounts, noCounts)
    expect(mostExcellent(rule('GOOD_OR_ABOVE'), five)).toBe(4)
    expect(mostExcellent(rule('GOOD_ONLY'), five)).toBe(3)
  })

  test('rule 27: FLOOR_MIN_1 always lets one pass, and no second one', () => {
    const lenient = rule('GOOD_OR_ABOVE', { rounding: 'FLOOR_MIN_1' })
    expect(capState(lenient, counts(1, 3))).toMatchObject({ max: 1, over: false })
    expect(capState(lenient, counts(2, 2))).toMatchObject({ max: 1, over: true, excess: 1 })
  })
})

test('rule 27: a unit designated outstanding has 25 percent', () => {
  const { cap } = defaultRuleSet(2026)
  expect(capRuleFor(cap, false)).toEqual({ percent: 20, base: 'GOOD_OR_ABOVE', rounding: 'FLOOR' })
  expect(mostExcellent(capRuleFor(cap, true), counts(13, 37))).toBe(12)
})

describe('laws of the cap', () => {
  const anyRule = fc.record({
    base: fc.constantFrom('GOOD_OR_ABOVE' as const, 'GOOD_ONLY' as const, 'ASSESSED' as const),
    rounding: fc.constantFrom('FLOOR' as const, 'FLOOR_MIN_1' as const),
    percent: fc.integer({ min: 0, max: 100 }),
  })
  const anyCounts = fc.tuple(fc.nat(400), fc.nat(400), fc.nat(400), fc.nat(400)).map((four) => counts(...four))

  test('over the cap is the same as more than the most that fit', () => {
    fc.assert(
      fc.property(anyRule, anyCounts, (rules, of) => {
        expect(exceedsCap(rules, of)).toBe(of.EXCELLENT > mostExcellent(rules, of))
      }),
    )
  })

  test('the most that fit do fit, and one more does not unless the whole pool fits', () => {
    fc.assert(
      fc.property(anyRule, anyCounts, (rules, of) => {
        const pool = of.EXCELLENT + of.GOOD
        const max = mostExcellent(rules, of)
        const with_ = (excellent: number) => ({ ...of, EXCELLENT: excellent, GOOD: pool - excellent })
        if (max <= pool) expect(exceedsCap(rules, with_(max))).toBe(false)
        if (max < pool) expect(exceedsCap(rules, with_(max + 1))).toBe(true)
      }),
    )
  })

  test('one more comrade judged GOOD never lowers it, and lowering a comrade from EXCELLENT never passes it', () => {
    fc.assert(
      fc.property(anyRule, anyCounts, (rules, of) => {
        expect(mostExcellent(rules, { ...of, GOOD: of.GOOD + 1 })).toBeGreaterThanOrEqual(mostExcellent(rules, of))
        const lowered = { ...of, EXCELLENT: of.EXCELLENT - 1, GOOD: of.GOOD + 1 }
        if (of.EXCELLENT > 0 && !exceedsCap(rules, of)) expect(exceedsCap(rules, lowered)).toBe(false)
      }),
    )
  })

  test('counts of cells add up in any order', () => {
    fc.assert(
      fc.property(anyCounts, anyCounts, anyCounts, (a, b, c) => {
        expect(addCounts(addCounts(a, b), c)).toEqual(addCounts(a, addCounts(c, b)))
        expect(addCounts(a, noCounts)).toEqual(a)
      }),
    )
  })
})

describe('rule 27: candidates are ordered by EXCELLENT votes, a tie is shown as a tie, nobody is picked', () => {
  const candidate = (memberId: string, excellent: number) => ({
    memberId,
    excellentVotes: excellent,
    base: 20,
  })

  test('two comrades of one number stand on one place, and the next place counts both', () => {
    const places = placesByVotes([candidate('gam', 12), candidate('loan', 14), candidate('my', 14), candidate('khoi', 5)])
    expect(places.map(({ place, votes, candidates }) => [place, votes, candidates.map((one) => one.memberId)])).toEqual([
      [1, 14, ['loan', 'my']],
      [3, 12, ['gam']],
      [4, 5, ['khoi']],
    ])
  })

  test('every candidate stands on exactly one place', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), (votes) => {
        const places = placesByVotes(votes.map((count, i) => candidate(String(i), count)))
        expect(places.flatMap((one) => one.candidates)).toHaveLength(votes.length)
        expect(places.map((one) => one.votes)).toEqual(places.map((one) => one.votes).toSorted((a, b) => b - a))
      }),
    )
  })

  test('levels are counted', () => {
    expect(countLevels(['GOOD', 'EXCELLENT', 'GOOD'])).toEqual(counts(1, 2))
  })
})
