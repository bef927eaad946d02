import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baseOfRow } from './ballot-base.ts'
import { levels } from './levels.ts'
import { combineTwoSheets, passes, proposeLevel, runningTotals } from './proposed-level.ts'

const row = (excellent: number, good: number, satisfactory: number, notCompleted: number, blank = 0) => ({
  EXCELLENT: excellent,
  GOOD: good,
  SATISFACTORY: satisfactory,
  NOT_COMPLETED: notCompleted,
  BLANK: blank,
})

// domain.md section 8, worked example A: 20 official members convened, 17 of them vote. The base is that of 294-QĐ/TW, điểm 9.3.2;
// no central text gives the way from tally to level.
describe('rule 22, worked example A', () => {
  test('rule 22, worked example A: comrade A is GOOD on base 20', () => {
    expect(proposeLevel(row(9, 5, 2, 1), 20, 'CUMULATIVE_MAJORITY')).toBe('GOOD')
  })

  test('rule 22, worked example A: on the 17 present voters comrade A would be EXCELLENT, so the base must be printed', () => {
    expect(proposeLevel(row(9, 5, 2, 1), 17, 'CUMULATIVE_MAJORITY')).toBe('EXCELLENT')
  })

  test('rule 22, worked example A: comrade B has NO_MAJORITY, never a silent NOT_COMPLETED', () => {
    expect(proposeLevel(row(5, 4, 1, 7), 20, 'CUMULATIVE_MAJORITY')).toBe('NO_MAJORITY')
  })

  test('rules 19 and 22, worked example A: comrade C is EXCELLENT on base 19, the own vote excluded', () => {
    const base = baseOfRow(20, 'EXCLUDED', true)
    expect(base).toBe(19)
    expect(proposeLevel(row(10, 4, 2, 0), base, 'CUMULATIVE_MAJORITY')).toBe('EXCELLENT')
    expect(proposeLevel(row(10, 4, 2, 0), 20, 'CUMULATIVE_MAJORITY')).toBe('GOOD')
  })

  test('rule 22, worked example A, two sheets: 10 of 20 agree is not enough, 11 make an EXCELLENT nominee', () => {
    const first = proposeLevel({ GOOD: 12, SATISFACTORY: 4, NOT_COMPLETED: 1 }, 20, 'CUMULATIVE_MAJORITY')
    expect(first).toBe('GOOD')
    expect(combineTwoSheets(first, 10, 20)).toBe('GOOD')
    expect(combineTwoSheets(first, 11, 20)).toBe('EXCELLENT')
    expect(combineTwoSheets(first, null, 20)).toBe('GOOD')
  })
})

describe('rule 19: the base of a row', () => {
  test.each([
    ['ALLOWED', true, 20],
    ['EXCLUDED', true, 19],
    ['EXCLUDED', false, 20],
  ] as const)('self-vote %s, the member in the base: %s: %i', (selfVote, inBase, base) => {
    expect(baseOfRow(20, selfVote, inBase)).toBe(base)
  })
})

describe('rule 22: CUMULATIVE_MAJORITY', () => {
  test.each([
    ['exactly half is no majority', row(10, 0, 0, 0), 'NO_MAJORITY'],
    ['one more than half is', row(11, 0, 0, 0), 'EXCELLENT'],
    ['SATISFACTORY by adding up', row(1, 4, 6, 6), 'SATISFACTORY'],
    ['NOT_COMPLETED by a majority of its own', row(2, 2, 2, 11), 'NOT_COMPLETED'],
    ['NOT_COMPLETED by exactly half of its own is none', row(3, 3, 1, 10), 'NO_MAJORITY'],
    ['blank rows count for nobody', row(9, 1, 0, 0, 7), 'NO_MAJORITY'],
    ['nobody marked the row', row(0, 0, 0, 0, 17), 'NO_MAJORITY'],
    ['a mark that nobody made may be missing', { EXCELLENT: 12 }, 'EXCELLENT'],
  ])('%s', (_, figures, proposal) => {
    expect(proposeLevel(figures, 20, 'CUMULATIVE_MAJORITY')).toBe(proposal)
  })

  const marks = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60))

  test('it is the first level from the top whose running total is more than half', () => {
    fc.assert(
      fc.property(marks, fc.nat(60), (votes, unvoted) => {
        const base = votes.reduce((a, b) => a + b, unvoted)
        const figures = row(...votes)
        const proposal = proposeLevel(figures, base, 'CUMULATIVE_MAJORITY')
        const reached = runningTotals(figures).filter(({ total }) => passes(total, base))
        if (proposal === 'NO_MAJORITY') expect(reached.filter(({ level }) => level !== 'NOT_COMPLETED')).toEqual([])
        else expect(reached[0]?.level).toBe(proposal)
      }),
    )
  })

  test('a vote moved to a better level never lowers the proposal, and a larger base never raises it', () => {
    const order: (string | null)[] = [...levels, 'NO_MAJORITY']
    const rank = (proposal: string | null) => order.indexOf(proposal)
    fc.assert(
      fc.property(marks, fc.nat(60), fc.integer({ min: 1, max: 2 }), (votes, unvoted, from) => {
        const base = votes.reduce((a, b) => a + b, unvoted)
        const [a, b, c, d] = votes
        const moved = from === 1 && b > 0 ? row(a + 1, b - 1, c, d) : from === 2 && c > 0 ? row(a, b + 1, c - 1, d) : row(a, b, c, d)
        const before = proposeLevel(row(a, b, c, d), base, 'CUMULATIVE_MAJORITY')
        expect(rank(proposeLevel(moved, base, 'CUMULATIVE_MAJORITY'))).toBeLessThanOrEqual(rank(before))
        expect(rank(proposeLevel(row(a, b, c, d), base + 1, 'CUMULATIVE_MAJORITY'))).toBeGreaterThanOrEqual(rank(before))
      }),
    )
  })
})

describe('rule 22: the other choices of a rule set', () => {
  test.each([
    ['the most marks win', row(6, 5, 4, 2), 'EXCELLENT'],
    ['a tie at the top is no majority', row(6, 6, 4, 1), 'NO_MAJORITY'],
    ['a tie below the top does not matter', row(1, 7, 4, 4), 'GOOD'],
    ['an empty row is no majority', row(0, 0, 0, 0, 9), 'NO_MAJORITY'],
  ])('PLURALITY: %s', (_, figures, proposal) => {
    expect(proposeLevel(figures, 20, 'PLURALITY')).toBe(proposal)
  })

  test('CELL_COMMITTEE_PROPOSES: counts are shown and nothing follows from them', () => {
    expect(proposeLevel(row(17, 0, 0, 0), 20, 'CELL_COMMITTEE_PROPOSES')).toBeNull()
    expect(combineTwoSheets(null, 17, 20)).toBeNull()
  })

  test('YES_NO and CHOOSE pass with more than half of the base', () => {
    expect([10, 11].map((votes) => passes(votes, 20))).toEqual([false, true])
    expect([9, 10].map((votes) => passes(votes, 19))).toEqual([false, true])
    expect(passes(0, 0)).toBe(false)
  })

  test('two sheets: who is not GOOD on the first sheet is not raised by the second', () => {
    expect(combineTwoSheets('SATISFACTORY', 20, 20)).toBe('SATISFACTORY')
    expect(combineTwoSheets('NO_MAJORITY', 20, 20)).toBe('NO_MAJORITY')
  })
})
