import { countLevels } from '#domain/classification/excellent-cap.ts'
import type { CollectiveLevels } from '#domain/document/aggregate-columns.ts'
import type { AggregateFacts, AggregateRow } from '#domain/document/aggregate-report.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import { ok, type Result } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { treeToday } from './org-today.ts'
import type { Ports } from './ports.ts'
import { readUnitFigures } from './read-unit-figures.ts'

/** The aggregate report of a unit and year: the figures of the leader's page, joined where it joins them (rule 30), and decided collectives. */
export async function readAggregate(
  deps: MeetingDeps,
  actor: Actor,
  { unitId, year }: { unitId: string; year: number },
): Promise<Result<AggregateFacts, 'access/not-found'>> {
  const page = await readUnitFigures(deps.ports, actor, { unitId, year })
  if (!page.ok) return page
  const { rows, today, unitName, smallestShown, isOpen, publishedAt } = page.value
  const total = isOpen || publishedAt !== null ? page.value.total : null
  const tree = await treeToday(deps.ports)
  const collectives = await collectivesOf(deps.ports, tree, { unitId, year })
  const line = ({ unitIds, names, beyond, figures }: (typeof rows)[number]): AggregateRow => ({
    ...{ names, beyond, figures },
    ...collectives(unitIds),
  })
  return ok({
    ...{ unitName, year, on: today, smallestShown },
    upperName: tree.ancestors(unitId)[0]?.name ?? '',
    rows: rows.map(line),
    total: { figures: total, ...collectives([unitId]) },
    reported: { done: total?.levels.cellsDone ?? 0, all: total?.levels.cells ?? 0 },
  })
}

/** Of the units given and all below them: cells, and organisations that decide for their members, each once. */
async function collectivesOf(
  { stores }: Pick<Ports, 'stores'>,
  tree: OrgTree,
  { unitId, year }: { unitId: string; year: number },
): Promise<(unitIds: readonly string[]) => { cells: CollectiveLevels; organisations: CollectiveLevels }> {
  const all = tree.subtree(unitId)
  const decided = await stores.collectives.standing(
    all.map(({ id }) => id),
    year,
  )
  const levelOf = new Map(decided.map((one) => [one.unitId, one.level]))
  const levels = (ids: readonly string[]): CollectiveLevels => ({
    all: ids.length,
    levels: countLevels(ids.flatMap((id) => levelOf.get(id) ?? [])),
  })
  return (unitIds) => {
    const units = unitIds.flatMap((id) => tree.subtree(id)).filter(({ id, isCell }) => isCell || id !== unitId)
    const ids = (is: (unit: (typeof units)[number]) => boolean) => units.filter(is).map(({ id }) => id)
    return { cells: levels(ids(({ isCell }) => isCell)), organisations: levels(ids(({ isCell, grassroots }) => grassroots && !isCell)) }
  }
}
