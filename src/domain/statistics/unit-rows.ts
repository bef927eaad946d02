import type { OrgTree } from '#domain/organization/org-tree.ts'
import { addCounted, sumCounted } from './add.ts'
import type { Counted } from './parts.ts'

/** One bar of a leader's chart. */
export type UnitRow = {
  /** The units under the page's unit that this row stands for: more than one where they are only shown together. */
  unitIds: string[]
  /** Also holds cells outside the page's unit, because a small one there could not be shown otherwise. */
  beyond: boolean
  /** Null where nothing may be said: nobody to classify, or too few and no neighbour to join. */
  figures: Counted | null
}

export type UnitPage = { rows: UnitRow[]; total: Counted | null }

/** Cells shown together, and what was published of them. Each object stands for itself: two groups are never equal. */
export type ShownGroup = { cellIds: readonly string[]; figures: Counted }

/** The rows of a unit with the groups that each is the sum of; of which groups that is does not depend on the part shown. */
export type JoinedRow<Group> = { unitIds: string[]; beyond: boolean; groups: ReadonlySet<Group> }

type HasCells = { cellIds: readonly string[] }

export const groupsByCell = <Group extends HasCells>(groups: readonly Group[]): ReadonlyMap<string, Group> =>
  new Map(groups.flatMap((group) => group.cellIds.map((id) => [id, group] as const)))

/**
 * What a leader above the grassroots level may see of a unit: one row for each unit directly below it, units that share a group joined. A
 * cell's own page is one row. A unit without any group keeps a row of its own, with nothing in it.
 */
export function joinedRows<Group extends HasCells>(tree: OrgTree, unitId: string, groupOf: ReadonlyMap<string, Group>): JoinedRow<Group>[] {
  const below = tree.children(unitId).map(({ id }) => id)
  const within = new Set(tree.cellsUnder(unitId).map(({ id }) => id))
  const rowOf = new Map<Group, JoinedRow<Group>>()
  const rows = new Set<JoinedRow<Group>>()
  for (const id of below.length > 0 ? below : [unitId]) {
    const groups = new Set(tree.cellsUnder(id).flatMap((cell) => groupOf.get(cell.id) ?? []))
    const touching = new Set([...groups].flatMap((group) => rowOf.get(group) ?? []))
    const merged = [...touching, { unitIds: [id], beyond: false, groups }].reduce(union)
    for (const one of touching) rows.delete(one)
    const beyond = [...merged.groups].some((group) => group.cellIds.some((cellId) => !within.has(cellId)))
    const row = { ...merged, beyond }
    rows.add(row)
    for (const group of row.groups) rowOf.set(group, row)
  }
  return [...rows]
}

/** Rows with their sums. The total is the sum of the rows, so that it gives away nothing that they hide. */
export function sumRows<Group>(rows: readonly JoinedRow<Group>[], sum: (groups: ReadonlySet<Group>) => Counted | null): UnitPage {
  return {
    rows: rows.map(({ unitIds, beyond, groups }) => ({ unitIds, beyond, figures: sum(groups) })),
    total: sum(new Set(rows.flatMap(({ groups }) => [...groups]))),
  }
}

/** Adds up what was published of these groups; null of none. */
export const sumOf =
  (none: Counted) =>
  (groups: ReadonlySet<ShownGroup>): Counted | null =>
    groups.size === 0 ? null : sumCounted(none, figuresOf(groups))

function* figuresOf(groups: ReadonlySet<ShownGroup>): Generator<Counted> {
  for (const { figures } of groups) yield figures
}

/** Whether a unit's own figures may be shown: its cells are whole groups, or nobody's. */
export function mayStandAlone(tree: OrgTree, unitId: string, groupOf: ReadonlyMap<string, HasCells>): boolean {
  const cells = new Set(tree.cellsUnder(unitId).map((cell) => cell.id))
  const touching = [...cells].flatMap((id) => groupOf.get(id) ?? [])
  return touching.length > 0 && touching.every((group) => group.cellIds.every((id) => cells.has(id)))
}

/** Rows for the grassroots committee itself, which knows its cells one by one: nothing is joined. */
export function openUnitPage(
  tree: OrgTree,
  unitId: string,
  { ofCell, none }: { ofCell: ReadonlyMap<string, Counted>; none: Counted },
): UnitPage {
  const sum = (id: string) => tree.cellsUnder(id).reduce((total, cell) => addCounted(total, ofCell.get(cell.id) ?? none), none)
  const rows = tree.children(unitId).map(({ id }) => ({ unitIds: [id], beyond: false, figures: sum(id) }))
  return { rows, total: sum(unitId) }
}

const union = <Group>(a: JoinedRow<Group>, b: JoinedRow<Group>): JoinedRow<Group> => ({
  unitIds: [...a.unitIds, ...b.unitIds],
  beyond: a.beyond || b.beyond,
  groups: new Set([...a.groups, ...b.groups]),
})
