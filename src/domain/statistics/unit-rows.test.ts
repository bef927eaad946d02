import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type OrgTree, orgTreeOn } from '#domain/organization/org-tree.ts'
import type { OrgUnit } from '#domain/organization/types.ts'
import { aCell, aUnit } from '../../../tests/support/people.ts'
import { type Figures, noFigures } from './figures.ts'
import { cellGroups } from './suppression.ts'
import { mayStandAlone, openUnitPage, publishedNext, unitPage } from './unit-rows.ts'

// Rule 30: fewer than five assessed members are not shown alone above the grassroots level, nor by subtraction or over time.

const assessed = (due: number, excellent = 0): Figures => {
  const counts = { EXCELLENT: excellent, GOOD: due - excellent, SATISFACTORY: 0, NOT_COMPLETED: 0 }
  return { ...noFigures, cells: 1, cellsDone: 1, due, selfAssessed: due, levels: counts, proposed: counts }
}
const commune = (sizes: Record<string, number>) => {
  const tree = orgTreeOn([aUnit('commune', null), ...Object.keys(sizes).map((id) => aCell(id, 'commune'))], '2026-12-05')
  const ofCell = new Map(Object.entries(sizes).map(([id, size]) => [id, assessed(size)]))
  const groups = cellGroups(tree, (id) => ofCell.get(id)?.due ?? 0)
  return { tree, ofCell, groups, page: unitPage(tree, 'commune', { groups, ofCell }) }
}
const sizes = (page: ReturnType<typeof unitPage>) => page.rows.map((row) => [row.unitIds.toSorted().join('+'), row.figures?.due ?? null])

describe('rule 30: what is too small is joined with a neighbour', () => {
  test('cells of five and more stand alone', () => {
    expect(sizes(commune({ a: 5, b: 20 }).page)).toEqual([
      ['a', 5],
      ['b', 20],
    ])
  })

  test('one small cell takes the smallest neighbour with it, or the total would give it away', () => {
    const { page } = commune({ a: 3, b: 8, c: 20 })
    expect(sizes(page)).toEqual([
      ['a+b', 11],
      ['c', 20],
    ])
    expect(page.total.due).toBe(31)
  })

  test('small cells that reach five together need no neighbour', () => {
    expect(sizes(commune({ a: 3, b: 8, c: 2 }).page)).toEqual([
      ['b', 8],
      ['a+c', 5],
    ])
  })

  test('a cell with nobody to classify has a row without figures', () => {
    expect(sizes(commune({ a: 0, b: 8 }).page)).toEqual([
      ['a', null],
      ['b', 8],
    ])
  })

  test('too few in all: nothing is said, not even a total', () => {
    const { page } = commune({ a: 2, b: 2 })
    expect(page.rows.map((row) => row.figures)).toEqual([null, null])
    expect(page.total).toEqual(noFigures)
  })

  test('a small commune is not shown beside its large neighbour, on any page', () => {
    const units = [
      aUnit('province', null),
      aUnit('small', 'province'),
      aUnit('large', 'province'),
      aCell('s1', 'small'),
      aCell('l1', 'large'),
      aCell('l2', 'large'),
    ]
    const tree = orgTreeOn(units, '2026-12-05')
    const ofCell = new Map([
      ['s1', assessed(3)],
      ['l1', assessed(20)],
      ['l2', assessed(30)],
    ])
    const groups = cellGroups(tree, (id) => ofCell.get(id)?.due ?? 0)
    expect(sizes(unitPage(tree, 'province', { groups, ofCell }))).toEqual([['large+small', 53]])
    expect(unitPage(tree, 'large', { groups, ofCell }).rows).toMatchObject([
      { unitIds: ['l1'], beyond: true, figures: { due: 23 } },
      { unitIds: ['l2'], beyond: false, figures: { due: 30 } },
    ])
    expect([mayStandAlone(tree, 'large', groups), mayStandAlone(tree, 'l2', groups), mayStandAlone(tree, 'province', groups)]).toEqual([
      false,
      true,
      true,
    ])
  })

  test('a cell of twenty where three have a level so far shows its coverage and no level', () => {
    const { tree, groups } = commune({ a: 20, b: 10 })
    const begun = {
      ...assessed(20),
      levels: { EXCELLENT: 1, GOOD: 2, SATISFACTORY: 0, NOT_COMPLETED: 0 },
      proposed: noFigures.proposed,
      noMajority: 1,
    }
    const page = unitPage(tree, 'commune', {
      groups,
      ofCell: new Map([
        ['a', begun],
        ['b', assessed(10, 2)],
      ]),
    })
    expect(page.rows[0]?.figures).toMatchObject({ due: 20, selfAssessed: 20, levels: noFigures.levels, noMajority: 0 })
    expect(page.total.levels).toEqual({ EXCELLENT: 2, GOOD: 8, SATISFACTORY: 0, NOT_COMPLETED: 0 })
  })

  test('the grassroots committee sees its own cells one by one', () => {
    const { tree, ofCell } = commune({ a: 3, b: 8 })
    expect(sizes(openUnitPage(tree, 'commune', ofCell))).toEqual([
      ['a', 3],
      ['b', 8],
    ])
  })
})

describe('rule 30: nor over time', () => {
  test('one more comrade with a level is not seen coming', () => {
    const [nineteen, twenty, twentyFour] = [assessed(19, 3), assessed(20, 4), assessed(24, 4)]
    expect(publishedNext(null, assessed(4), false)).toBeNull()
    expect(publishedNext(null, nineteen, false)).toBe(nineteen)
    expect(publishedNext(nineteen, twenty, false)).toBe(nineteen)
    expect(publishedNext(nineteen, twentyFour, false)).toBe(twentyFour)
    expect(publishedNext(nineteen, twenty, true)).toBe(twenty)
  })
})

describe('laws of suppression', () => {
  /** Any tree of up to three levels under a province, with cells of 0 to 12 members. */
  const anyTree = fc
    .array(fc.array(fc.array(fc.nat(12), { maxLength: 5 }), { maxLength: 4 }), { minLength: 1, maxLength: 4 })
    .map((communes) => {
      const units: OrgUnit[] = [aUnit('p', null)]
      const weights = new Map<string, number>()
      communes.forEach((parts, i) => {
        units.push(aUnit(`p${i}`, 'p'))
        parts.forEach((cells, j) => {
          units.push(aUnit(`p${i}.${j}`, `p${i}`))
          cells.forEach((weight, k) => {
            units.push(aCell(`p${i}.${j}.${k}`, `p${i}.${j}`))
            weights.set(`p${i}.${j}.${k}`, weight)
          })
        })
      })
      return { tree: orgTreeOn(units, '2026-12-05'), weights }
    })
  const pages = (tree: OrgTree, shown: Parameters<typeof unitPage>[2]) => tree.subtree('p').map((unit) => unitPage(tree, unit.id, shown))

  test('every group has at least five, no cell is in two, and only a rest of fewer than five is in none', () => {
    fc.assert(
      fc.property(anyTree, ({ tree, weights }) => {
        const groups = cellGroups(tree, (id) => weights.get(id) ?? 0)
        const grouped = groups.flatMap((group) => group.cellIds)
        expect(new Set(grouped).size).toBe(grouped.length)
        for (const group of groups) expect(group.cellIds.reduce((sum, id) => sum + (weights.get(id) ?? 0), 0)).toBeGreaterThanOrEqual(5)
        const left = [...weights].filter(([id]) => !grouped.includes(id)).reduce((sum, [, weight]) => sum + weight, 0)
        expect(left).toBe(groups.length > 0 ? 0 : Math.min(left, 4))
      }),
    )
  })

  test('every figure of every page is a sum of whole groups, so no subtraction gives less than a group', () => {
    fc.assert(
      fc.property(anyTree, ({ tree, weights }) => {
        const groups = cellGroups(tree, (id) => weights.get(id) ?? 0)
        // Each group counts as its own power of two: a sum of whole groups is a number without a part of one.
        const marked = new Map(
          groups.flatMap((group, i) => group.cellIds.map((id, j) => [id, { ...noFigures, cells: j === 0 ? 2 ** i : 0 }])),
        )
        const groupSums = groups.map((_, i) => 2 ** i)
        for (const page of pages(tree, { groups, ofCell: marked })) {
          for (const row of page.rows) {
            if (!row.figures) continue
            const inRow = groupSums.filter((_, i) =>
              groups[i]?.cellIds.some((id) => row.unitIds.some((unitId) => tree.isSelfOrAbove(unitId, id))),
            )
            expect(row.figures.cells).toBe(inRow.reduce((a, b) => a + b, 0))
          }
        }
      }),
    )
  })

  test('the rows of a page add up to its total', () => {
    fc.assert(
      fc.property(anyTree, ({ tree, weights }) => {
        const ofCell = new Map([...weights].map(([id, weight]) => [id, assessed(weight)]))
        const groups = cellGroups(tree, (id) => weights.get(id) ?? 0)
        for (const page of pages(tree, { groups, ofCell })) {
          expect(page.rows.reduce((sum, row) => sum + (row.figures?.due ?? 0), 0)).toBe(page.total.due)
        }
      }),
    )
  })
})
