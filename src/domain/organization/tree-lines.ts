import type { OrgTree } from './org-tree.ts'

/** A line of the tree before or after a change. */
export type TreeLine = { id: string; name: string; depth: number; isCell: boolean; mark: 'SAME' | 'NEW' | 'GONE' | 'MOVED' | 'RENAMED' }

/** A pair of trees around what a change touches: the units themselves, what stands above them and directly below; the rest is left out. */
export function treesAround(before: OrgTree, after: OrgTree, touched: readonly string[]): { before: TreeLine[]; after: TreeLine[] } {
  const parents = touched.flatMap((id) => [before.unit(id)?.parentId, after.unit(id)?.parentId]).filter((id) => id != null)
  const near = (tree: OrgTree) =>
    new Set(
      [...touched, ...parents].flatMap((id) => [id, ...tree.ancestors(id).map((one) => one.id), ...tree.children(id).map((one) => one.id)]),
    )
  const shown = new Set([...near(before), ...near(after)])
  return { before: linesOf(before, after, shown), after: linesOf(after, before, shown, true) }
}

function linesOf(tree: OrgTree, other: OrgTree, shown: ReadonlySet<string>, isAfter = false): TreeLine[] {
  return tree
    .roots()
    .flatMap((root) => tree.subtree(root.id))
    .filter(({ id }) => shown.has(id))
    .map(({ id, name, isCell, parentId }) => {
      const there = other.unit(id)
      const changed = !there ? (isAfter ? 'NEW' : 'GONE') : there.parentId !== parentId ? 'MOVED' : there.name !== name ? 'RENAMED' : 'SAME'
      return { id, name, isCell, depth: tree.ancestors(id).filter((one) => shown.has(one.id)).length, mark: changed }
    })
}
