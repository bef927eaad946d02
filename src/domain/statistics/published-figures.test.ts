import { expect, test } from 'vitest'
import { assessed } from '#domain/classification/excellent-cap.ts'
import { levels as allLevels } from '#domain/classification/levels.ts'
import { counting, type Fate, madeUpCell } from '../../../tests/support/cell-facts.ts'
import { addCounted } from './add.ts'
import { levelsOf, membersOf } from './classification-folds.ts'
import { shareTenths } from './figures.ts'
import { noFigures } from './no-figures.ts'

// What committees published (domain.md 5.1), counted again from made-up members, twenty to a cell.

const cellSize = 20

function reported(counts: Partial<Record<Fate, number>>) {
  const fates = Object.entries(counts).flatMap(([fate, count]) => Array.from({ length: count }, () => fate as Fate))
  const cells = Array.from({ length: Math.ceil(fates.length / cellSize) }, (_, index) =>
    counting(madeUpCell(`c${index}`, fates.slice(index * cellSize, (index + 1) * cellSize))),
  )
  return {
    members: cells.map(membersOf).reduce(addCounted, noFigures.members),
    levels: cells.map(levelsOf).reduce(addCounted, noFigures.levels),
  }
}

/** Hundredths of a percent, as the reports give them. */
const hundredths = (part: number, whole: number): number | null => shareTenths(10 * part, whole)

test('Tân Yên 2015: 8,159 members, 6,659 assessed, 1,388 exempt, 112 not; 11.3 / 75.5 / 12.7 / 0.5 %', () => {
  const { members, levels } = reported({
    EXCELLENT: 752,
    GOOD: 5028,
    SATISFACTORY: 846,
    NOT_COMPLETED: 33,
    EXEMPT: 1388,
    NOT_ASSESSED: 112,
  })
  expect(members).toMatchObject({ total: 8159, assessed: 6659, exempt: 1388, notAssessed: { EXEMPT: 1388, NO_SELF_ASSESSMENT: 112 } })
  expect([shareTenths(members.assessed, members.total), hundredths(112, members.total)]).toEqual([816, 137])
  expect(allLevels.map((level) => shareTenths(levels.decided[level], assessed(levels.decided)))).toEqual([113, 755, 127, 5])
})

test('Năm Căn 2018: 2,645 of 2,993 members (88.37 %), 249 EXCELLENT (9.41 % of them), 19 not reviewed, 329 exempt', () => {
  const { members, levels } = reported({ EXCELLENT: 249, GOOD: 2000, SATISFACTORY: 380, NOT_COMPLETED: 16, EXEMPT: 329, NOT_ASSESSED: 19 })
  expect(members).toMatchObject({ total: 2993, assessed: 2645, exempt: 329, notAssessed: { NO_SELF_ASSESSMENT: 19 } })
  expect([hundredths(members.assessed, members.total), hundredths(levels.decided.EXCELLENT, assessed(levels.decided))]).toEqual([8837, 941])
})

test('Đồng Tháp 2012: EXCELLENT 13 % of all assessed and 16.19 % of GOOD without them', () => {
  const { levels } = reported({ EXCELLENT: 651, GOOD: 4021, SATISFACTORY: 318, NOT_COMPLETED: 10 })
  const { EXCELLENT, GOOD } = levels.decided
  expect([shareTenths(EXCELLENT, assessed(levels.decided)), hundredths(EXCELLENT, GOOD)]).toEqual([130, 1619])
})

test('Hải Dương 2019: 90.33 % good or above, 9.1 % satisfactory, 0.57 % not completed', () => {
  const { levels } = reported({ EXCELLENT: 1500, GOOD: 7533, SATISFACTORY: 910, NOT_COMPLETED: 57 })
  const { EXCELLENT, GOOD, SATISFACTORY, NOT_COMPLETED } = levels.decided
  const all = assessed(levels.decided)
  expect([hundredths(EXCELLENT + GOOD, all), hundredths(SATISFACTORY, all), hundredths(NOT_COMPLETED, all)]).toEqual([9033, 910, 57])
})
