import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import { orgTreeOn } from '#domain/organization/org-tree.ts'
import type { OrgUnit } from '#domain/organization/types.ts'
import { aCell, aUnit } from '../../../tests/support/people.ts'
import type { Counted } from './parts.ts'
import { type CellGroup, cellGroups } from './suppression.ts'
import { groupsByCell, joinedRows, mayStandAlone, openUnitPage, type ShownGroup, sumOf, sumRows, type UnitPage } from './unit-rows.ts'

// Rule 30: fewer than five assessed members are not shown alone above the grassroots level, nor by subtraction.

const none = { due: 0 }
const dueIn = (groups: readonly CellGroup[]) => groups.map((group) => ({ ...group, figures: { due: group.weight } }))
/** One part of a unit, as unit-pages.ts puts all of them together. */
const unitPage = (tree: OrgTree, unitId: string, shown: { groups: readonly ShownGroup[]; none: Counted }): UnitPage =>
  sumRows(joinedRows(tree, unitId, groupsByCell(shown.groups)), sumOf(shown.none))
const commune = (due: Record<string, number | null>) => {
  const tree = orgTreeOn([aUnit('commune', null), ...Object.keys(due).map((id) => aCell(id, 'commune'))], '2026-12-05')
  const groups = cellGroups(tree, { weightOf: (id) => due[id] ?? null })
  return { tree, groups, page: unitPage(tree, 'commune', { groups: dueIn(groups), none }) }
}
const sizes = ({ rows }: UnitPage) => rows.map((row) => [row.unitIds.toSorted().join('+'), row.figures?.due ?? null]).toSorted()

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
    expect(page.total).toEqual({ due: 31 })
  })

  test('small cells that reach five together need no neighbour', () => {
    expect(sizes(commune({ a: 3, b: 8, c: 2 }).page)).toEqual([
      ['a+c', 5],
      ['b', 8],
    ])
  })

  test('a cell where nobody is to be classified is shown with a neighbour; one without any member has a row with nothing in it', () => {
    expect(sizes(commune({ a: 0, b: 8, c: 9 }).page)).toEqual([
      ['a+b', 8],
      ['c', 9],
    ])
    expect(sizes(commune({ a: null, b: 8 }).page)).toEqual([
      ['a', null],
      ['b', 8],
    ])
  })

  test('too few in all: nothing is said, not even a total', () => {
    const { page } = commune({ a: 2, b: 2 })
    expect([page.rows.map((row) => row.figures), page.total]).toEqual([[null, null], null])
  })

  test('a small commune is not shown beside its large neighbour, on any page', () => {
    const units = [aUnit('province', null), aUnit('small', 'province'), aUnit('large', 'province')]
    const cells = [aCell('s1', 'small'), aCell('l1', 'large'), aCell('l2', 'large')]
    const tree = orgTreeOn([...units, ...cells], '2026-12-05')
    const due: Record<string, number> = { s1: 3, l1: 20, l2: 30 }
    const groups = cellGroups(tree, { weightOf: (id) => due[id] ?? null })
    expect(sizes(unitPage(tree, 'province', { groups: dueIn(groups), none }))).toEqual([['large+small', 53]])
    expect(unitPage(tree, 'large', { groups: dueIn(groups), none }).rows).toMatchObject([
      { unitIds: ['l1'], beyond: true, figures: { due: 23 } },
      { unitIds: ['l2'], beyond: false, figures: { due: 30 } },
    ])
    const stands = (id: string) => mayStandAlone(tree, id, groupsByCell(groups))
    expect([stands('large'), stands('l2'), stands('province')]).toEqual([false, true, true])
  })

  test('cells shown together stay together while they are enough, and join others when they have become too few', () => {
    const tree = orgTreeOn([aUnit('commune', null), ...['a', 'b', 'c'].map((id) => aCell(id, 'commune'))], '2026-12-05')
    const parted = (due: Record<string, number>) =>
      cellGroups(tree, { weightOf: (id) => due[id] ?? null, together: [['a', 'b'], ['c']] }).map(({ cellIds }) =>
        cellIds.toSorted().join('+'),
      )
    expect(parted({ a: 9, b: 8, c: 20 }).toSorted()).toEqual(['a+b', 'c'])
    expect(parted({ a: 2, b: 2, c: 20 })).toEqual(['a+b+c'])
  })

  test('the grassroots committee sees its own cells one by one', () => {
    const { tree } = commune({ a: 3, b: 8 })
    const ofCell = new Map([
      ['a', { due: 3 }],
      ['b', { due: 8 }],
    ])
    expect(sizes(openUnitPage(tree, 'commune', { ofCell, none }))).toEqual([
      ['a', 3],
      ['b', 8],
    ])
  })
})

describe('laws of suppression', () => {
  /** Any tree of up to three levels under a province, with cells of 0 to 12 members. */
  const anyTree = fc
    .array(fc.array(fc.array(fc.nat(12), { maxLength: 5 }), { maxLength: 4 }), { minLength: 1, maxLength: 4 })
    .map((communes) => {
      const units: OrgUnit[] = [aUnit('p', null)]
      const due = new Map<string, number>()
      communes.forEach((parts, i) => {
        units.push(aUnit(`p${i}`, 'p'))
        parts.forEach((cells, j) => {
          units.push(aUnit(`p${i}.${j}`, `p${i}`))
          cells.forEach((weight, k) => {
            units.push(aCell(`p${i}.${j}.${k}`, `p${i}.${j}`))
            due.set(`p${i}.${j}.${k}`, weight)
          })
        })
      })
      const tree = orgTreeOn(units, '2026-12-05')
      return { tree, due, groups: cellGroups(tree, { weightOf: (id) => due.get(id) ?? null }) }
    })

  test('every group has at least five, no cell is in two, and only a rest of fewer than five is in none', () => {
    fc.assert(
      fc.property(anyTree, ({ due, groups }) => {
        const inGroups = groups.flatMap((group) => group.cellIds)
        expect(new Set(inGroups).size).toBe(inGroups.length)
        for (const group of groups) expect(group.cellIds.reduce((sum, id) => sum + (due.get(id) ?? 0), 0)).toBeGreaterThanOrEqual(5)
        const left = [...due].filter(([id]) => !inGroups.includes(id)).reduce((sum, [, weight]) => sum + weight, 0)
        expect(left).toBe(groups.length > 0 ? 0 : Math.min(left, 4))
      }),
    )
  })

  test('every row is of whole groups, and no group is in two rows', () => {
    fc.assert(
      fc.property(anyTree, ({ tree, groups }) => {
        for (const unit of tree.subtree('p').filter((one) => tree.children(one.id).length > 0)) {
          const rows = joinedRows(tree, unit.id, groupsByCell(groups))
          const shown = rows.flatMap((row) => [...row.groups])
          expect(new Set(shown).size).toBe(shown.length)
          const here = groups.filter((group) => group.cellIds.some((id) => tree.isSelfOrAbove(unit.id, id)))
          expect(new Set(shown)).toEqual(new Set(here))
          expect(rows.flatMap((row) => row.unitIds).toSorted()).toEqual(
            tree
              .children(unit.id)
              .map(({ id }) => id)
              .toSorted(),
          )
        }
      }),
    )
  })

  test('the rows of a page add up to its total', () => {
    fc.assert(
      fc.property(anyTree, ({ tree, groups }) => {
        for (const unit of tree.subtree('p')) {
          const page = unitPage(tree, unit.id, { groups: dueIn(groups), none })
          const sum = page.rows.reduce((all, row) => all + Number(row.figures?.due ?? 0), 0)
          expect(sum).toBe(Number(page.total?.due ?? 0))
        }
      }),
    )
  })
})
