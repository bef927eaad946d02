import type { OrgTree } from '#domain/organization/org-tree.ts'
import { addCounted, sumCounted } from './add.ts'
import { noPart } from './no-figures.ts'
import type { Counted, Part } from './parts.ts'
import { sumOfPosts, type YearGroups } from './publication.ts'
import type { Judged } from './published-next.ts'
import { groupsByCell, joinedRows, type ShownGroup, sumOf, sumRows, type UnitPage, type UnitRow } from './unit-rows.ts'

export type UnitPart = UnitPage & { unitId: string; part: Part }

/** Of the parts that tell how members were judged the groups hold what is published; of the others, each cell what it counts. */
export type PartsOfCells = ReadonlyMap<Part, ReadonlyMap<string, Counted>>

/** What leaders see of these units, part by part: sums of whole groups. */
export function pagesOfUnits(tree: OrgTree, unitIds: readonly string[], shown: { groups: YearGroups; parts: PartsOfCells }): UnitPart[] {
  const shownOf = new Map([...shown.parts.keys()].map((part) => [part, groupsShown(shown, part)]))
  const groupOf = groupsByCell(shown.groups.cells)
  const postsOf = groupsByCell(shown.groups.posts)
  return unitIds.flatMap((unitId) => {
    const rows = joinedRows(tree, unitId, groupOf)
    return [...shown.parts.keys()].map((part) => {
      const figuresOf = shownOf.get(part)
      const sum =
        part === 'posts' || part === 'streaks'
          ? sumOfPosts(postsOf, part)
          : (groups: ReadonlySet<{ id: string; cellIds: readonly string[] }>) =>
              sumOf(noPart(part))(new Set([...groups].flatMap(({ id }) => figuresOf?.get(id) ?? [])))
      return { unitId, part, ...sumRows(rows, sum) }
    })
  })
}

function groupsShown({ groups, parts }: { groups: YearGroups; parts: PartsOfCells }, part: Part): Map<string, ShownGroup> {
  const ofCell = parts.get(part)
  const sumOfCells = (cellIds: readonly string[]) =>
    sumCounted(
      noPart(part),
      cellIds.map((id): Counted => ofCell?.get(id) ?? {}),
    )
  const figuresOf = ({ cellIds, figures }: YearGroups['cells'][number]): Counted =>
    isJudged(part) ? (figures?.[part] ?? noPart(part)) : sumOfCells(cellIds)
  return new Map(groups.cells.map((group) => [group.id, { cellIds: group.cellIds, figures: figuresOf(group) }]))
}

export const judgedParts = ['members', 'levels', 'posts', 'streaks'] as const satisfies readonly (keyof Judged)[]

export const isJudged = (part: Part): part is keyof Judged => judgedParts.some((one) => one === part)

/** Pages of several months as one: rows of the same units are added, so that nothing is told that the months did not tell. */
export function sumPages(pages: readonly UnitPage[]): UnitPage {
  const rows = new Map<string, UnitRow>()
  for (const row of pages.flatMap((page) => page.rows)) {
    const key = row.unitIds.toSorted().join()
    const known = rows.get(key)
    rows.set(key, known ? { ...known, beyond: known.beyond || row.beyond, figures: addOrNull(known.figures, row.figures) } : row)
  }
  return { rows: [...rows.values()], total: pages.map(({ total }) => total).reduce<Counted | null>(addOrNull, null) }
}

const addOrNull = (a: Counted | null, b: Counted | null): Counted | null => (a && b ? addCounted(a, b) : (a ?? b))
