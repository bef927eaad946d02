import type { OrgTree } from '#domain/organization/org-tree.ts'

/** Fewer assessed members than this are not shown alone above the grassroots level (rule 30). */
export const smallestShown = 5

/** Cells that are only ever shown together. `weight`: their members to be classified, at least `smallestShown`. */
export type CellGroup = { cellIds: string[]; weight: number }

type Parting = {
  /** Of a cell: its members to be classified; null where it has no member at all, and nothing to show. */
  weightOf: (cellId: string) => number | null
  /** Cells that were shown together before and stay so. */
  together?: readonly (readonly string[])[]
  smallest?: number
}

/**
 * Parts all cells of the tree into groups that may be shown. Everything published is a sum of whole groups, so no subtraction between
 * rows, totals or pages gives anything smaller than a group (complementary suppression). A small cell joins small siblings first, then
 * the smallest group near it, then goes up the tree. A rest that fits nowhere is in no group.
 * Must be made from the whole tree, whoever looks: two partings of the same cells could be subtracted from each other. For the same reason
 * cells that were shown together stay together as long as they are there (`together`), and join others when they have become too few.
 */
export function cellGroups(tree: OrgTree, { weightOf, together = [], smallest = smallestShown }: Parting): CellGroup[] {
  const known = new Set(together.flat())
  const cells = tree.roots().flatMap((root) => tree.cellsUnder(root.id).map(({ id }) => id))
  const alone = cells.filter((id) => !known.has(id)).map((id) => [id])
  const blocks = [...together, ...alone].flatMap((cellIds) => block(tree, cellIds, weightOf) ?? [])
  return joinBlocks(tree, blocks, smallest)
}

/** Joins groups into greater ones of at least `smallest`, near ones first. */
export function joinBlocks(tree: OrgTree, blocks: readonly CellGroup[], smallest: number): CellGroup[] {
  const at = new Map<string, CellGroup[]>()
  for (const one of blocks) {
    const place = lowestAbove(tree, one.cellIds)
    at.set(place, [...(at.get(place) ?? []), one])
  }
  const parted = tree.roots().map((root) => part(tree, root.id, { at, smallest }))
  return settle([...parted, own(at.get('') ?? [], smallest)], smallest).groups
}

/** What is left of a group in the tree of today; null where none of its cells has anybody. */
function block(tree: OrgTree, cellIds: readonly string[], weightOf: Parting['weightOf']): CellGroup | null {
  const present = cellIds.flatMap((id) => {
    const weight = tree.unit(id) ? weightOf(id) : null
    return weight === null ? [] : [{ id, weight }]
  })
  if (present.length === 0) return null
  return { cellIds: present.map(({ id }) => id), weight: present.reduce((sum, { weight }) => sum + weight, 0) }
}

/** The unit under which all these cells lie; empty where there is none. */
function lowestAbove(tree: OrgTree, [first = '', ...others]: readonly string[]): string {
  const above = [first, ...tree.ancestors(first).map(({ id }) => id)]
  return above.find((id) => others.every((other) => tree.isSelfOrAbove(id, other))) ?? ''
}

type Parted = { groups: CellGroup[]; rest: CellGroup }

function part(tree: OrgTree, unitId: string, rule: { at: ReadonlyMap<string, CellGroup[]>; smallest: number }): Parted {
  const below = tree.children(unitId).map((child) => part(tree, child.id, rule))
  return settle([...below, own(rule.at.get(unitId) ?? [], rule.smallest)], rule.smallest)
}

const own = (blocks: readonly CellGroup[], smallest: number): Parted => ({
  groups: blocks.filter(({ weight }) => weight >= smallest),
  rest: blocks.filter(({ weight }) => weight < smallest).reduce(join, none),
})

/** Joins what the parts left over; what is still too small goes into the smallest group at hand, or upwards. */
function settle(parts: readonly Parted[], smallest: number): Parted {
  const groups = parts.flatMap((one) => one.groups)
  const rest = parts.map((one) => one.rest).reduce(join, none)
  if (rest.weight >= smallest) return { groups: [...groups, rest], rest: none }
  const [host] = rest.cellIds.length === 0 ? [] : groups.toSorted((a, b) => a.weight - b.weight)
  if (!host) return { groups, rest }
  return { groups: groups.map((group) => (group === host ? join(group, rest) : group)), rest: none }
}

const none: CellGroup = { cellIds: [], weight: 0 }

const join = (a: CellGroup, b: CellGroup): CellGroup => ({ cellIds: [...a.cellIds, ...b.cellIds], weight: a.weight + b.weight })
