import { expect, test } from 'vitest'
import { counting, noFacts } from '../../../tests/support/cell-facts.ts'
import type { Level } from '../classification/levels.ts'
import { sumCounted } from './add.ts'
import type { CellFacts } from './cell-facts.ts'
import { noFigures } from './no-figures.ts'
import { collectivesOf } from './year-folds.ts'

const noVotes = { own: null, upper: null }
const ofCell = (over: Partial<CellFacts>) => collectivesOf(counting({ ...noFacts('ap3'), ...over }))
const handedIn = (level: Level) => [{ year: 2026, level, votes: noVotes }]
const decided = (level: Level) => [{ year: 2026, level }]

test('Năm Căn 2018: 147 cells, 28/100/10/9 (domain.md 5.1)', () => {
  const all = (
    [
      ['EXCELLENT', 28],
      ['GOOD', 100],
      ['SATISFACTORY', 10],
      ['NOT_COMPLETED', 9],
    ] as const
  ).flatMap(([level, count]) => Array.from({ length: count }, () => ofCell({ ownReviews: handedIn(level), ownLevels: decided(level) })))
  const levels = { EXCELLENT: 28, GOOD: 100, SATISFACTORY: 10, NOT_COMPLETED: 9 }
  expect(sumCounted(noFigures.collectives, all)).toEqual({ reviewed: 147, tooNew: 0, levels, decided: levels })
})

test('a level decided goes before the one proposed, and the vote before what the cell says of itself', () => {
  const vote = { figures: { EXCELLENT: 9, GOOD: 2, SATISFACTORY: 0, NOT_COMPLETED: 0 }, base: 11, heldOn: '2026-12-10', meeting: 'HN' }
  const ownReviews = [{ year: 2026, level: 'GOOD' as const, votes: { own: vote, upper: null } }]
  expect(ofCell({ ownReviews })).toMatchObject({ levels: { EXCELLENT: 1, GOOD: 0 }, decided: { EXCELLENT: 0 } })
  expect(ofCell({ ownReviews, ownLevels: decided('GOOD') })).toMatchObject({ levels: { EXCELLENT: 0, GOOD: 1 }, decided: { GOOD: 1 } })
})

test.each([
  ['2026-07-02', { reviewed: 1, tooNew: 1, levels: { GOOD: 0 } }],
  ['2026-07-01', { reviewed: 1, tooNew: 0, levels: { GOOD: 1 } }],
])('set up on %s: what it counts of 2026 (21-HD/BTCTW: less than 6 months are reviewed, not classified)', (validFrom, counted) => {
  expect(ofCell({ ownReviews: handedIn('GOOD'), periods: [{ validFrom }] })).toMatchObject(counted)
})

test('what belongs to another year counts nothing', () => {
  expect(ofCell({ ownLevels: [{ year: 2025, level: 'GOOD' }] })).toEqual(noFigures.collectives)
})
