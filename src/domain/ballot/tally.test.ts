import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleBallot } from '../../../tests/support/example-ballot.ts'
import { levelMarks } from './rows.ts'
import { addSheet, combine, emptyTally, isSameTally, papersIn } from './tally.ts'
import type { Figures, Mark } from './types.ts'

const rows = exampleBallot().rows
const none = emptyTally(rows)
const marks = fc.constantFrom<Mark>(...levelMarks, 'BLANK')
const sheet = fc.record({ 'chau-thu-ba': marks, 'do-van-bay': marks })
const sheets = fc.array(sheet, { maxLength: 30 })
const count = (papers: Record<string, Mark>[]): Figures => papers.reduce(addSheet, none)

test('an empty box shows zero for every mark and for blank', () => {
  expect(none['do-van-bay']).toEqual({ EXCELLENT: 0, GOOD: 0, SATISFACTORY: 0, NOT_COMPLETED: 0, BLANK: 0 })
})

test('each paper counts once in each row', () => {
  fc.assert(fc.property(sheets, (papers) => Object.values(count(papers)).every((row) => papersIn(row) === papers.length)))
})

test('the order of papers is irrelevant', () => {
  const shuffled = sheets.chain((papers) => fc.tuple(fc.constant(papers), fc.shuffledSubarray(papers, { minLength: papers.length })))
  fc.assert(fc.property(shuffled, ([papers, other]) => isSameTally(count(papers), count(other))))
})

test('shares may be combined in any order and grouping', () => {
  const share = sheets.map(count)
  fc.assert(
    fc.property(share, share, share, (a, b, c) => {
      expect(combine(a, b)).toEqual(combine(b, a))
      expect(combine(combine(a, b), c)).toEqual(combine(a, combine(b, c)))
      expect(combine(a, none)).toEqual(a)
    }),
  )
})

test('counting two boxes apart gives what one box gives', () => {
  fc.assert(fc.property(sheets, sheets, (a, b) => isSameTally(combine(count(a), count(b)), count([...a, ...b]))))
})

test('a mark that the row does not have is a bug, not a vote', () => {
  expect(() => addSheet(none, { 'chau-thu-ba': 'AGREE', 'do-van-bay': 'GOOD' })).toThrow('broken invariant')
  expect(() => addSheet(none, { 'chau-thu-ba': 'GOOD' })).toThrow('broken invariant')
})

test('a mark left out is zero; another figure is another tally', () => {
  expect(isSameTally({ a: { GOOD: 1 } }, { a: { GOOD: 1, BLANK: 0 } })).toBe(true)
  expect(isSameTally({ a: { GOOD: 1 } }, { a: { GOOD: 2 } })).toBe(false)
  expect(isSameTally({ a: {} }, { a: { GOOD: 2 } })).toBe(false)
})

test('worked example A: the figures of comrade A are 9, 5, 2, 1 of 17 papers', () => {
  const ticks: [Mark, number][] = [
    ['EXCELLENT', 9],
    ['GOOD', 5],
    ['SATISFACTORY', 2],
    ['NOT_COMPLETED', 1],
  ]
  const papers = ticks.flatMap(([mark, n]) => Array.from({ length: n }, () => ({ 'chau-thu-ba': mark, 'do-van-bay': 'BLANK' as Mark })))
  expect(count(papers)).toEqual({
    'chau-thu-ba': { EXCELLENT: 9, GOOD: 5, SATISFACTORY: 2, NOT_COMPLETED: 1, BLANK: 0 },
    'do-van-bay': { EXCELLENT: 0, GOOD: 0, SATISFACTORY: 0, NOT_COMPLETED: 0, BLANK: 17 },
  })
})
