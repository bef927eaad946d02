import { expect, test } from 'vitest'
import { aCell, aUnit } from '../../../tests/support/people.ts'
import { orgTreeOn } from '../organization/org-tree.ts'
import { type CampaignFigures, noCampaignFigures } from './coverage.ts'
import { coverageRows, organisationsCovered } from './coverage-rows.ts'

const tree = orgTreeOn(
  [
    aUnit('tinh', null),
    aUnit('xa-1', 'tinh', { grassroots: true }),
    aUnit('xa-2', 'tinh', { grassroots: true }),
    aCell('ap-1', 'xa-1'),
    aCell('ap-2', 'xa-1'),
    aCell('ap-3', 'xa-2'),
  ],
  '2026-11-22',
)
const met = (asked: number): CampaignFigures => ({ ...noCampaignFigures, cells: 1, cellsMet: 1, asked })

test('001 Cao Lãnh: "46/46" organisations: every unit counts what its cells count, and is covered when all of them are', () => {
  const rows = coverageRows(
    tree,
    'tinh',
    new Map([
      ['ap-1', met(10)],
      ['ap-2', met(8)],
      ['ap-3', { ...met(5), cellsMet: 0 }],
    ]),
  )
  expect(rows.map(({ unitId, depth, isCell, figures }) => [unitId, depth, isCell, figures.asked])).toEqual([
    ['tinh', 0, false, 23],
    ['xa-1', 1, false, 18],
    ['ap-1', 2, true, 10],
    ['ap-2', 2, true, 8],
    ['xa-2', 1, false, 5],
    ['ap-3', 2, true, 5],
  ])
  expect(organisationsCovered(tree, rows, ({ cells, cellsMet }) => cells === cellsMet)).toEqual({ covered: 1, all: 2 })
})
