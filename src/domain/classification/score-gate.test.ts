import { describe, expect, test } from 'vitest'
import { defaultRuleSet } from './rule-set.ts'
import { gatesOf, levelOfScore, scoreMismatch } from './score-gate.ts'

const gates = defaultRuleSet(2026).scoreGates ?? []

// 366-QĐ/TW (30/8/2025), Điều 11: 90 of 100, all tasks on time, 30 % exceeded; the lower cut-offs from secondary evidence.
describe('rule 26: the score gate', () => {
  test.each([
    [{ score: 90, tasks: 10, onTime: 10, exceeded: 3 }, 'EXCELLENT'],
    [{ score: 90, tasks: 10, onTime: 10, exceeded: 2 }, 'GOOD'],
    [{ score: 100, tasks: 10, onTime: 9, exceeded: 9 }, 'GOOD'],
    [{ score: 89, tasks: 10, onTime: 10, exceeded: 10 }, 'GOOD'],
    [{ score: 100, tasks: 0, onTime: 0, exceeded: 0 }, 'GOOD'],
    [{ score: 70, tasks: 0, onTime: 0, exceeded: 0 }, 'GOOD'],
    [{ score: 69, tasks: 4, onTime: 0, exceeded: 0 }, 'SATISFACTORY'],
    [{ score: 50, tasks: 4, onTime: 0, exceeded: 0 }, 'SATISFACTORY'],
    [{ score: 49, tasks: 4, onTime: 4, exceeded: 4 }, 'NOT_COMPLETED'],
  ] as const)('%o is %s', (year, level) => {
    expect(levelOfScore(gates, year)).toBe(level)
  })

  test('thirty percent of seven tasks is three: shares are compared without fractions', () => {
    expect(levelOfScore(gates, { score: 95, tasks: 7, onTime: 7, exceeded: 2 })).toBe('GOOD')
    expect(levelOfScore(gates, { score: 95, tasks: 7, onTime: 7, exceeded: 3 })).toBe('EXCELLENT')
  })

  test('each missing condition of a level is named', () => {
    const year = { score: 88, tasks: 10, onTime: 9, exceeded: 2 }
    expect(gatesOf(gates, year, 1)).toEqual([
      {
        level: 'EXCELLENT',
        missing: [
          { kind: 'SCORE', has: 88, needs: 90 },
          { kind: 'ON_TIME', has: 9, of: 10, percent: 100 },
          { kind: 'EXCEEDED', has: 2, of: 10, percent: 30 },
          { kind: 'REMEDIES', open: 1 },
        ],
      },
      { level: 'GOOD', missing: [] },
      { level: 'SATISFACTORY', missing: [] },
    ])
  })

  test('366-QĐ/TW, Điều 11: what was concluded as a shortcoming must be remedied, all of it, for EXCELLENT', () => {
    const year = { score: 95, tasks: 10, onTime: 10, exceeded: 3 }
    expect(levelOfScore(gates, year, 0)).toBe('EXCELLENT')
    expect(levelOfScore(gates, year, 1)).toBe('GOOD')
  })

  test('score and vote are shown beside each other where they differ, and neither is overwritten', () => {
    const year = { score: 72, tasks: 10, onTime: 10, exceeded: 0 }
    expect(scoreMismatch(gates, year, 'EXCELLENT')).toEqual({ byScore: 'GOOD', byVote: 'EXCELLENT' })
    expect(scoreMismatch(gates, year, 'GOOD')).toBeNull()
    for (const nothing of [
      scoreMismatch(null, year, 'GOOD'),
      scoreMismatch(gates, null, 'GOOD'),
      scoreMismatch(gates, year, 'NO_MAJORITY'),
      scoreMismatch(gates, year, null),
    ]) {
      expect(nothing).toBeNull()
    }
  })
})
