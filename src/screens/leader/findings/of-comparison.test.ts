import { expect, it } from 'vitest'
import { noFigures } from '#domain/statistics/no-figures.ts'
import type { PeriodFigures } from '#domain/statistics/parts.ts'
import { comparedWith, lastYearFinding, siblingsFinding, unitsFinding } from './of-comparison.ts'

const nothing: PeriodFigures = { ...noFigures, posts: null, streaks: null }
const attended = (present: number): PeriodFigures => ({ ...nothing, meetings: { ...nothing.meetings, present, expected: 100 } })
const good = (count: number): PeriodFigures => ({
  ...nothing,
  levels: { ...nothing.levels, levels: { ...nothing.levels.levels, GOOD: count, SATISFACTORY: 10 - count } },
})
const unit = (name: string, count: number, isHere = false) => ({ id: name, name, href: null, isHere, figures: good(count) })

it('compares with last year only what both years have', () => {
  expect(comparedWith(attended(90), attended(80))).toEqual([{ measure: 'attended', now: 900, before: 800 }])
  expect(lastYearFinding(comparedWith(attended(90), attended(80)))).toMatchObject({ key: 'before-some', values: { higher: 1, lower: 0 } })
  expect(lastYearFinding(comparedWith(attended(80), attended(80)))).toMatchObject({ key: 'before-same' })
  expect(lastYearFinding(comparedWith(attended(80), attended(0)))).toEqual({ key: 'before-void' })
  expect(lastYearFinding(comparedWith(attended(80), null))).toEqual({ key: 'before-void' })
})

it('gives those with the same share the same place', () => {
  expect(siblingsFinding([unit('a', 9), unit('b', 8, true), unit('c', 8)])).toMatchObject({ values: { place: 2, all: 3 } })
  expect(siblingsFinding([unit('b', 8, true)])).toEqual({ key: 'siblings-void' })
})

it('names the highest and the lowest of the units below', () => {
  expect(unitsFinding([unit('a', 9), unit('b', 5)])).toMatchObject({ key: 'units-range', values: { high: 'a', low: 'b' } })
  expect(unitsFinding([unit('a', 9), unit('b', 9)])).toMatchObject({ key: 'units-same' })
  expect(unitsFinding([])).toEqual({ key: 'units-void' })
})
