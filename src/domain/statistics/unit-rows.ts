import { assessed, type LevelCounts, noCounts } from '#domain/classification/excellent-cap.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import { addFigures, assessedMembers, type Figures, noFigures, sumFigures } from './figures.ts'
import { type CellGroup, smallestShown } from './suppression.ts'

/** One bar of a leader's chart. */
export type UnitRow = {
  /** The units under the page's unit that this row stands for: more than one where they are only shown together. */
  unitIds: string[]
  /** Also holds cells outside the page's unit, because a small one there could not be shown otherwise. */
  beyond: boolean
  /** Null where nothing may be said: nobody to classify, or too few and no neighbour to join. */
  figures: Figures | null
}

export type UnitPage = { rows: UnitRow[]; total: Figures }

type Shown = { groups: readonly CellGroup[]; ofCell: ReadonlyMap<string, Figures> }

/**
 * What a leader above the grassroots level may see of a unit: one row for each unit directly below it, units joined where their cells are
 * only shown together. The total is the sum of the rows, so that it gives away nothing that they hide. A cell's own page is one row.
 */
export function unitPage(tree: OrgTree, unitId: string, shown: Shown): UnitPage {
  const below = tree.children(unitId)
  const within = new Set(tree.cellsUnder(unitId).map((cell) => cell.id))
  const joined = joinUnits(tree, below.length > 0 ? below.map((unit) => unit.id) : [unitId], shown.groups)
  const rows = joined.map(({ unitIds, groups }) => ({
    unitIds,
    beyond: groups.some((group) => group.cellIds.some((id) => !within.has(id))),
    figures: groups.length > 0 ? sumGroups(groups, shown.ofCell) : null,
  }))
  return { rows, total: sumGroups(new Set(joined.flatMap((one) => one.groups)), shown.ofCell) }
}

/** Whether a unit's own figures may be shown: its cells are whole groups, or nobody's. */
export function mayStandAlone(tree: OrgTree, unitId: string, groups: readonly CellGroup[]): boolean {
  const cells = new Set(tree.cellsUnder(unitId).map((cell) => cell.id))
  const touching = groups.filter((group) => group.cellIds.some((id) => cells.has(id)))
  return touching.length > 0 && touching.every((group) => group.cellIds.every((id) => cells.has(id)))
}

/** Rows for the grassroots committee itself, which knows its cells one by one: nothing is joined. */
export function openUnitPage(tree: OrgTree, unitId: string, ofCell: ReadonlyMap<string, Figures>): UnitPage {
  const of = (id: string) => tree.cellsUnder(id).map((cell) => cell.id)
  const rows = tree.children(unitId).map((unit) => ({ unitIds: [unit.id], beyond: false, figures: sumFigures(of(unit.id), ofCell) }))
  return { rows, total: sumFigures(of(unitId), ofCell) }
}

/**
 * Figures that change while people look: a cell of nineteen that grows to twenty shows how the twentieth was judged. What was published
 * stays until at least five more members have a level, or the period is closed ("over time", rule 30).
 */
export function publishedNext(published: Figures | null, now: Figures, closed: boolean): Figures | null {
  const before = published ?? noFigures
  const grown = assessedMembers(now) - assessedMembers(before)
  return closed || grown >= smallestShown ? now : published
}

type Joined = { unitIds: string[]; groups: CellGroup[] }

/** Units that share a group become one row; a unit without any assessed member keeps a row of its own, with nothing in it. */
function joinUnits(tree: OrgTree, unitIds: readonly string[], groups: readonly CellGroup[]): Joined[] {
  let joined: Joined[] = []
  for (const unitId of unitIds) {
    const cells = new Set(tree.cellsUnder(unitId).map((cell) => cell.id))
    const own: Joined = { unitIds: [unitId], groups: groups.filter((group) => group.cellIds.some((id) => cells.has(id))) }
    const touching = joined.filter((one) => one.groups.some((group) => own.groups.includes(group)))
    const merged = [...touching, own].reduce(union)
    joined = [...joined.filter((one) => !touching.includes(one)), merged]
  }
  return joined
}

const union = (a: Joined, b: Joined): Joined => ({
  unitIds: [...a.unitIds, ...b.unitIds],
  groups: [...new Set([...a.groups, ...b.groups])],
})

/** Levels of a group count only once five of it have one; until then it is as if the group had not voted, here and in every total. */
function sumGroups(groups: Iterable<CellGroup>, ofCell: ReadonlyMap<string, Figures>): Figures {
  return [...groups].reduce((sum, group) => addFigures(sum, withoutFew(sumFigures(group.cellIds, ofCell))), noFigures)
}

function withoutFew(figures: Figures): Figures {
  const enough = (counts: LevelCounts) => (assessed(counts) >= smallestShown ? counts : noCounts)
  const { levels, proposed, decided, noMajority } = figures
  const voted = assessed(levels) >= smallestShown
  return { ...figures, levels: enough(levels), proposed: enough(proposed), decided: enough(decided), noMajority: voted ? noMajority : 0 }
}
