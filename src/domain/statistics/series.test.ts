import { expect, test } from 'vitest'
import { orgTreeOn } from '#domain/organization/org-tree.ts'
import { aCell, aUnit } from '../../../tests/support/people.ts'
import { capSeries } from './cap-series.ts'
import { noLevelFigures } from './figures.ts'
import { coverage, yearSeries } from './year-series.ts'

const counts = (EXCELLENT: number, GOOD: number, SATISFACTORY = 0, NOT_COMPLETED = 0) => ({ EXCELLENT, GOOD, SATISFACTORY, NOT_COMPLETED })

test('rule 27, worked example B over the tree: five cells propose 13, the organisation as a whole is 3 over', () => {
  const ids = ['c1', 'c2', 'c3', 'c4', 'c5']
  const units = [aUnit('province', null), aUnit('commune', 'province', { grassroots: true }), ...ids.map((id) => aCell(id, 'commune'))]
  const proposed = [counts(3, 8, 2), counts(3, 7, 2), counts(3, 8, 2), counts(2, 7, 2), counts(2, 7, 1, 1)]
  const ofCell = new Map(ids.map((id, i) => [id, { ...noLevelFigures, proposed: proposed[i] ?? noLevelFigures.proposed }]))
  const rule = { percent: 20, base: 'GOOD_OR_ABOVE', rounding: 'FLOOR' } as const
  const tree = orgTreeOn(units, '2026-12-05')
  const facts = { ofCell, ruleOf: () => rule, mayShow: () => true }
  expect(capSeries(tree, 'province', facts)).toMatchObject([
    { unitId: 'commune', proposed: { excellent: 13, baseCount: 50, max: 10, excess: 3 }, decided: { excellent: 0, over: false } },
  ])
  expect(capSeries(tree, 'province', { ...facts, mayShow: () => false })).toEqual([])
})

test('a cell that is a grassroots organisation itself is not counted into the one above', () => {
  const units = [aUnit('commune', null, { grassroots: true }), aCell('c1', 'commune'), aCell('own', 'commune', { grassroots: true })]
  const ofCell = new Map(['c1', 'own'].map((id) => [id, { ...noLevelFigures, proposed: counts(1, 9) }]))
  const rule = { percent: 20, base: 'GOOD_OR_ABOVE', rounding: 'FLOOR' } as const
  const series = capSeries(orgTreeOn(units, '2026-12-05'), 'commune', { ofCell, ruleOf: () => rule, mayShow: () => true })
  expect(series.map((one) => [one.unitId, one.proposed.baseCount])).toEqual([
    ['commune', 10],
    ['own', 10],
  ])
})

test('a year that is not closed shows what stands so far, and says that it is provisional', () => {
  const total = { ...noLevelFigures, levels: counts(44, 175, 15, 1), decided: counts(4, 16) }
  const series = yearSeries([
    { year: 2026, total, closed: false },
    { year: 2025, total, closed: true },
  ])
  expect(series.map(({ year, provisional, counts: shown }) => [year, provisional, shown.EXCELLENT])).toEqual([
    [2025, false, 4],
    [2026, true, 44],
  ])
  expect(series[1]?.shares[0]).toEqual({ level: 'EXCELLENT', count: 44, tenths: 187 })
})

test('coverage counts those who have to', () => {
  expect(coverage({ ...noLevelFigures, due: 448, selfAssessed: 441 })).toEqual({ done: 441, due: 448, tenths: 984 })
  expect(coverage(noLevelFigures)).toEqual({ done: 0, due: 0, tenths: null })
})
