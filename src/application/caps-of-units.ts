import { defaultRuleSet } from '#domain/classification/rule-set.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import { capSeries } from '#domain/statistics/cap-series.ts'
import type { Period } from '#domain/statistics/parts.ts'
import { yearOfPeriod } from '#domain/statistics/period.ts'
import type { YearGroups } from '#domain/statistics/publication.ts'
import { groupsByCell, mayStandAlone } from '#domain/statistics/unit-rows.ts'
import { capsOfYear } from './caps-of-year.ts'
import type { UnitFigureRow } from './ports/figures.ts'
import type { Ports } from './ports.ts'

type Asked = { period: Period; unitIds: readonly string[]; groups: YearGroups }

/** The cap of every grassroots organisation under these units that may be shown, from what is published of its cells (rule 27). */
export async function capsOfUnits(
  ports: Pick<Ports, 'stores' | 'clock'>,
  tree: OrgTree,
  { period, unitIds, groups }: Asked,
): Promise<UnitFigureRow[]> {
  const year = yearOfPeriod(period)
  const organizations = tree.roots().flatMap((root) => tree.subtree(root.id).flatMap((unit) => (unit.grassroots ? [unit.id] : [])))
  const [own, capOf] = await Promise.all([
    ports.stores.ruleSets.ofYear({ year, on: ports.clock.today() }),
    capsOfYear(ports, organizations, year),
  ])
  const groupOf = groupsByCell(groups.cells)
  const nearest = (unitId: string) => [unitId, ...tree.ancestors(unitId).map(({ id }) => id)].find((id) => own.has(id)) ?? ''
  // Of a group the first of its cells stands for all: an organisation that may stand alone has them whole.
  const ofCell = new Map(groups.cells.flatMap(({ id, figures }) => (figures ? [[id, figures.levels] as const] : [])))
  const facts = {
    ofCell,
    ruleOf: (unitId: string) => capOf(unitId, own.get(nearest(unitId)) ?? defaultRuleSet(year)),
    mayShow: (unitId: string) => mayStandAlone(tree, unitId, groupOf),
  }
  return unitIds.map((unitId) => ({ unitId, period, part: 'caps', total: null, rows: capSeries(tree, unitId, facts) }))
}
