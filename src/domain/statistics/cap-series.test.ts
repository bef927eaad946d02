import { expect, test } from 'vitest'
import { orgTreeOn } from '#domain/organization/org-tree.ts'
import { aCell, aUnit } from '../../../tests/support/people.ts'
import { capSeries } from './cap-series.ts'
import { noLevelFigures } from './figures.ts'

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
