import type { OrgTree } from '#domain/organization/org-tree.ts'

/** Fewer assessed members than this are not shown alone above the grassroots level (rule 30). */
export const smallestShown = 5

/** Cells that are only ever shown together. Each has at least `smallestShown` members to be classified. */
export type CellGroup = { cellIds: string[]; weight: number }

/**
 * Parts all cells of the tree into groups that may be shown. Everything published is a sum of whole groups, so no subtraction between
 * rows, totals or pages gives anything smaller than a group (complementary suppression). A small cell joins small siblings first, then
 * the smallest group near it, then goes up the tree. Cells of weight 0, and a rest that fits nowhere, are in no group.
 * Must be made from the whole tree, whoever looks: two partings of the same cells could be subtracted from each other. For the same
 * reason `weightOf` should be a number that stands still during the period: the members due to be classified.
 */
export function cellGroups(tree: OrgTree, weightOf: (cellId: string) => number, smallest: number = smallestShown): CellGroup[] {
  const parted = tree.roots().map((root) => part(tree, root.id, { weightOf, smallest }))
  return settle(parted, smallest).groups
}

type Parted = { groups: CellGroup[]; rest: CellGroup }

type Rule = { weightOf: (cellId: string) => number; smallest: number }

function part(tree: OrgTree, unitId: string, rule: Rule): Parted {
  const weight = tree.unit(unitId)?.isCell ? rule.weightOf(unitId) : 0
  const own: CellGroup = weight > 0 ? { cellIds: [unitId], weight } : none
  const below = tree.children(unitId).map((child) => part(tree, child.id, rule))
  return settle([...below, { groups: [], rest: own }], rule.smallest)
}

/** Joins what the parts left over; what is still too small goes into the smallest group at hand, or upwards. */
function settle(parts: readonly Parted[], smallest: number): Parted {
  const groups = parts.flatMap((one) => one.groups)
  const rest = parts.map((one) => one.rest).reduce(join, none)
  if (rest.weight >= smallest) return { groups: [...groups, rest], rest: none }
  const [host] = groups.toSorted((a, b) => a.weight - b.weight)
  if (rest.weight === 0 || !host) return { groups, rest }
  return { groups: groups.map((group) => (group === host ? join(group, rest) : group)), rest: none }
}

const none: CellGroup = { cellIds: [], weight: 0 }

const join = (a: CellGroup, b: CellGroup): CellGroup => ({ cellIds: [...a.cellIds, ...b.cellIds], weight: a.weight + b.weight })
