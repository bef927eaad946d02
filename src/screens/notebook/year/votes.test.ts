import { describe, expect, it } from 'vitest'
import { votesInWords } from './votes.ts'

describe('the count of a row in words', () => {
  it('says the totals up to the one that passes half, then who voted against', () => {
    const figures = { GOOD: 5, SATISFACTORY: 11, NOT_COMPLETED: 1, BLANK: 1 }
    expect(votesInWords(figures, 20)).toEqual({
      papers: 18,
      blank: 1,
      totals: [
        { level: 'GOOD', total: 5, majority: false },
        { level: 'SATISFACTORY', total: 16, majority: true },
        { level: 'NOT_COMPLETED', total: 1, majority: false },
      ],
    })
  })

  it('says all totals where none passes half, ten of twenty being no majority', () => {
    const { totals } = votesInWords({ EXCELLENT: 5, GOOD: 4, SATISFACTORY: 1, NOT_COMPLETED: 7 }, 20)
    expect(totals.map(({ total, majority }) => [total, majority])).toEqual([
      [5, false],
      [9, false],
      [10, false],
      [7, false],
    ])
  })
})
