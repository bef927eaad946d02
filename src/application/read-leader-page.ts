import type { RuleSet } from '#domain/classification/rule-set.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import { isGrassrootsCommittee, mayReadAggregates } from '#domain/organization/roles.ts'
import { ok } from '#domain/result.ts'
import { capSeries } from '#domain/statistics/cap-series.ts'
import type { Figures } from '#domain/statistics/figures.ts'
import { cellGroups, smallestShown } from '#domain/statistics/suppression.ts'
import { mayStandAlone, openUnitPage, type UnitRow, unitPage } from '#domain/statistics/unit-rows.ts'
import type { Actor } from './actor.ts'
import { assessmentYear } from './assessment-year.ts'
import { capsOfYear } from './caps-of-year.ts'
import { cellFigures } from './cell-figures.ts'
import { liveLines } from './live-lines.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { ruleSetOf } from './org-today.ts'
import type { Ports } from './ports.ts'
import { type LeaderPass, takeLeaderPass } from './take-desk-pass.ts'

/**
 * A leader's page of one unit: aggregates only, and what would show fewer than five members joined with its neighbours (rule 30). The
 * grassroots committee, which knows its cells one by one, sees them unjoined.
 */
export async function readLeaderPage(deps: MeetingDeps, actor: Actor, of: { unitId: string; year?: number | undefined }) {
  const { ports } = deps
  const taken = await takeLeaderPass(ports, actor, of.unitId)
  if (!taken.ok) return taken
  const pass = taken.value
  const year = of.year ?? assessmentYear(pass.on)
  const ofCell = await figuresOfCells(ports, pass, year)
  const groups = cellGroups(pass.tree, (cellId) => ofCell.get(cellId)?.due ?? 0)
  const open = isGrassrootsCommittee(pass.holder, pass.unit.id, pass.tree)
  const page = open ? openUnitPage(pass.tree, pass.unit.id, ofCell) : unitPage(pass.tree, pass.unit.id, { groups, ofCell })
  const mayShow = (unitId: string) => open || mayStandAlone(pass.tree, unitId, groups)
  return ok({
    ...{ unitId: pass.unit.id, unitName: pass.unit.name, year, today: pass.on, at: ports.clock.now(), smallestShown },
    breadcrumb: breadcrumb(pass),
    rows: page.rows.map((row) => shareRow(pass.tree, row)),
    total: page.total,
    caps: await capsOf(ports, pass, { year, ofCell, mayShow }),
    live: await liveLines(deps, pass.tree, pass.unit.id),
  })
}

/** Of every cell of the whole tree: two leaders who parted the cells differently could subtract their pages from each other. */
async function figuresOfCells(ports: Pick<Ports, 'stores'>, pass: LeaderPass, year: number): Promise<Map<string, Figures>> {
  const { tree } = pass
  const cells = tree.roots().flatMap((root) => tree.cellsUnder(root.id))
  const deciding = [...new Set(cells.flatMap((cell) => tree.grassrootsOf(cell.id)?.id ?? []))]
  const decisions = (await Promise.all(deciding.map((unitId) => ports.stores.decisions.standing(unitId, year)))).flat()
  const figures = cells.map(async (cell) => [cell.id, await cellFigures(ports, pass, { cellId: cell.id, year, decisions })] as const)
  return new Map(await Promise.all(figures))
}

const breadcrumb = ({ tree, unit, holder }: LeaderPass) =>
  [unit, ...tree.ancestors(unit.id)]
    .filter((one) => mayReadAggregates(holder, one.id, tree))
    .toReversed()
    .map((one) => ({ unitId: one.id, name: one.shortName }))

function shareRow(tree: OrgTree, { unitIds, beyond, figures }: UnitRow) {
  const units = unitIds.flatMap((id) => tree.unit(id) ?? [])
  const [only] = units
  const opens = units.length === 1 && only && tree.children(only.id).length > 0 ? only.id : null
  return { unitIds, names: units.map((one) => one.name), shortNames: units.map((one) => one.shortName), opens, beyond, figures }
}

type Shown = { year: number; ofCell: ReadonlyMap<string, Figures>; mayShow: (unitId: string) => boolean }

async function capsOf(ports: Pick<Ports, 'stores'>, { tree, unit }: LeaderPass, { year, ofCell, mayShow }: Shown) {
  const deciding = tree.subtree(unit.id).filter((one) => one.grassroots)
  const pairs = deciding.map(async (one) => [one.id, await ruleSetOf(ports, tree, one.id, year)] as const)
  const rules = new Map<string, RuleSet>(await Promise.all(pairs))
  const capOf = await capsOfYear(ports, [...rules.keys()], year)
  const ruleOf = (unitId: string) => capOf(unitId, rules.get(unitId) as RuleSet)
  return capSeries(tree, unit.id, { ofCell, ruleOf, mayShow }).map((line) => ({ ...line, name: tree.unit(line.unitId)?.shortName ?? '' }))
}
