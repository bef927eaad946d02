import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assessed, noCounts } from '#domain/classification/excellent-cap.ts'
import { orgTreeOn } from '#domain/organization/org-tree.ts'
import type { OrgUnit } from '#domain/organization/types.ts'
import { aCell, aUnit } from '../../../tests/support/people.ts'
import { noFigures } from './no-figures.ts'
import { nextGroups, noGroups, type YearGroups } from './publication.ts'
import { type Judged, postsNext, publishedNext } from './published-next.ts'
import { pagesOfUnits } from './unit-pages.ts'
import { groupsByCell, joinedRows } from './unit-rows.ts'

// Rule 30, tried by somebody who keeps every page of every unit at every moment and subtracts one from another.

const judged = (due: number, proposed: number, { decided = 0, marker = 0 } = {}): Judged => ({
  members: { ...noFigures.members, total: due, official: due, assessed: proposed },
  levels: {
    ...{ cells: 1, cellsDone: proposed > 0 ? 1 : 0, due, selfAssessed: marker, noMajority: 0 },
    levels: { ...noCounts, GOOD: proposed },
    proposed: { ...noCounts, GOOD: proposed },
    decided: { ...noCounts, GOOD: decided },
  },
  posts: {
    SECRETARY: { ...noCounts, GOOD: Math.min(1, decided) },
    CELL_COMMITTEE: { ...noCounts, GOOD: Math.min(1, decided) },
    WITH_POST: { ...noCounts, GOOD: Math.min(1, decided) },
    WITHOUT_POST: { ...noCounts, GOOD: Math.max(0, decided - 1) },
  },
  streaks: noFigures.streaks,
})

describe('over time', () => {
  const shown = (published: Judged | null, now: Judged, closed = false) => assessed(publishedNext(published, now, closed).levels.levels)

  test('nothing of levels before five have one; one more comrade with a level is not seen coming; a closed period says its last word', () => {
    expect(shown(null, judged(20, 4))).toBe(0)
    expect(shown(null, judged(20, 5))).toBe(5)
    expect(shown(judged(20, 19), judged(20, 20))).toBe(19)
    expect(shown(judged(24, 19), judged(24, 24))).toBe(24)
    expect(shown(judged(20, 19), judged(20, 20), true)).toBe(20)
    expect(shown(judged(20, 0), judged(20, 3), true)).toBe(0)
  })

  test('what is decided of some is told when it is of all: the few between two columns are nobody to read', () => {
    const partly = publishedNext(judged(20, 20), judged(20, 20, { decided: 18 }), false)
    expect([assessed(partly.levels.levels), assessed(partly.levels.decided)]).toEqual([20, 0])
    expect(partly.posts).toEqual(noFigures.posts)
    expect(assessed(publishedNext(partly, judged(20, 20, { decided: 20 }), false).levels.decided)).toBe(20)
  })

  test('a secretary is one in a cell: levels by post wait for five of each, and for five more', () => {
    const of = (secretaries: number) => ({
      posts: {
        SECRETARY: { ...noCounts, GOOD: secretaries },
        CELL_COMMITTEE: { ...noCounts, GOOD: secretaries },
        WITH_POST: { ...noCounts, GOOD: secretaries },
        WITHOUT_POST: { ...noCounts, GOOD: 20 * secretaries },
      },
      streaks: noFigures.streaks,
    })
    expect(postsNext(null, of(4), false)).toBeNull()
    expect(postsNext(null, of(5), false)).toEqual(of(5))
    expect(postsNext(of(5), of(6), false)).toEqual(of(5))
  })
})

/** A tree of up to three levels with cells of 0 to 25 members, and the order in which their members come to a level. */
const aProvince = fc
  .record({
    communes: fc.array(fc.array(fc.nat(25), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
    steps: fc.array(
      fc.array(fc.record({ cell: fc.nat(19), more: fc.integer({ min: 1, max: 9 }), decided: fc.boolean() }), { maxLength: 5 }),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
  })
  .map(({ communes, steps }) => {
    const units: OrgUnit[] = [aUnit('p', null)]
    const due = new Map<string, number>()
    communes.forEach((cells, i) => {
      units.push(aUnit(`p${i}`, 'p'))
      cells.forEach((size, k) => {
        units.push(aCell(`p${i}.${k}`, `p${i}`))
        due.set(`p${i}.${k}`, size)
      })
    })
    return { tree: orgTreeOn(units, '2026-12-05'), due, steps }
  })

type Grown = { level: number; decided: number }

/** Cell by cell, how many of its members have a level, in a fixed order, after every step. */
function* growth({ due, steps }: { due: Map<string, number>; steps: { cell: number; more: number; decided: boolean }[][] }) {
  const ids = [...due.keys()]
  const now = new Map<string, Grown>(ids.map((id) => [id, { level: 0, decided: 0 }]))
  for (const acts of steps) {
    for (const { cell, more, decided } of acts) {
      const id = ids[cell % ids.length] ?? ''
      const known = now.get(id) ?? { level: 0, decided: 0 }
      if (decided) now.set(id, { ...known, decided: Math.min(known.level, known.decided + more) })
      else now.set(id, { ...known, level: Math.min(due.get(id) ?? 0, known.level + more) })
    }
    yield new Map(now)
  }
}

describe('whoever keeps every page of every unit at every moment', () => {
  test('learns nothing of fewer than five: no two published sets of members differ by one to four', () => {
    fc.assert(
      fc.property(aProvince, (province) => {
        const { tree, due } = province
        const history: Map<string, Grown>[] = []
        /** Every set of members that a published figure was the sum of, as a list of members. */
        const sets: Set<string>[] = []
        let groups: YearGroups = noGroups
        for (const now of growth(province)) {
          history.push(now)
          const marker = history.length
          const ofCell = new Map([...now].map(([id, { level, decided }]) => [id, judged(due.get(id) ?? 0, level, { decided, marker })]))
          groups = nextGroups(groups, { tree, ofCell, isClosedYear: false })
          sets.push(...publishedSets(groups, { tree, history }))
          checkPages(groups, tree)
        }
        // Members that no published figure tells apart. Whatever is added and subtracted is a sum over whole ones of these.
        const told = new Map<string, string[]>()
        const everybody = new Set(sets.flatMap((one) => [...one]))
        for (const member of everybody) {
          const signature = sets.map((one) => (one.has(member) ? '1' : '0')).join('')
          told.set(signature, [...(told.get(signature) ?? []), member])
        }
        for (const together of told.values()) expect(together.length).toBeGreaterThanOrEqual(5)
      }),
      { numRuns: 150 },
    )
  })

  /** For each row and total of each unit: who had a level when what it shows of a group was counted; who was decided, where that is told. */
  function publishedSets(groups: YearGroups, { tree, history }: { tree: ReturnType<typeof orgTreeOn>; history: Map<string, Grown>[] }) {
    const setsOf = new Map(
      groups.cells.map((group) => {
        const marker = (group.figures?.levels.selfAssessed ?? 0) / group.cellIds.length
        const then = history[marker - 1]
        const members = (count: (grown: Grown) => number) =>
          group.cellIds.flatMap((id) =>
            Array.from({ length: count(then?.get(id) ?? { level: 0, decided: 0 }) }, (_, place) => `${id}#${place}`),
          )
        const isTold = (counts: Judged['levels']['levels'] | undefined) => counts !== undefined && assessed(counts) > 0
        return [
          group.id,
          {
            levels: isTold(group.figures?.levels.levels) ? members(({ level }) => level) : [],
            decided: isTold(group.figures?.levels.decided) ? members(({ decided }) => decided) : [],
          },
        ] as const
      }),
    )
    const groupOf = groupsByCell(groups.cells)
    return tree.subtree('p').flatMap((unit) => {
      const rows = joinedRows(tree, unit.id, groupOf)
      const sums = [...rows.map((row) => row.groups), new Set(rows.flatMap((row) => [...row.groups]))]
      return sums.flatMap((own) =>
        (['levels', 'decided'] as const).map((kind) => new Set([...own].flatMap(({ id }) => setsOf.get(id)?.[kind] ?? []))),
      )
    })
  }

  /** The figures themselves: rows add up to totals, and none speaks of one to four. */
  function checkPages(groups: YearGroups, tree: ReturnType<typeof orgTreeOn>) {
    const unitIds = tree.subtree('p').flatMap((unit) => (unit.isCell ? [] : [unit.id]))
    const parts = new Map([['levels', new Map()] as const, ['posts', new Map()] as const])
    for (const { part, rows, total } of pagesOfUnits(tree, unitIds, { groups, parts })) {
      const counts = [...rows.map(({ figures }) => figures), total].flatMap((figures) => {
        if (figures === null) return []
        const own = part === 'levels' ? (figures as Judged['levels']) : null
        const byPost = part === 'posts' ? Object.values(figures as Judged['posts']) : []
        return [...(own ? [own.levels, own.proposed, own.decided] : []), ...byPost].map(assessed)
      })
      for (const count of counts) expect(count === 0 || count >= 5).toBe(true)
    }
  }
})
