import type { OrgTree } from '#domain/organization/org-tree.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import type { ClosedRow } from './campaign.ts'
import { type CampaignFigures, type CountedMeeting, cellCoverage, combineAll, noCampaignFigures } from './coverage.ts'
import type { Placed } from './place-people.ts'
import type { CampaignPlan } from './plan.ts'

/** The campaign's unit first, then each unit below before its cells; a unit counts what its cells count. */
export function coverageRows(tree: OrgTree, unitId: string, ofCell: ReadonlyMap<string, CampaignFigures>): ClosedRow[] {
  const base = tree.ancestors(unitId).length
  return tree.subtree(unitId).map(({ id, name, isCell }) => ({
    ...{ unitId: id, name, isCell, depth: tree.ancestors(id).length - base },
    figures: combineAll(tree.cellsUnder(id).map((cell) => ofCell.get(cell.id) ?? noCampaignFigures)),
  }))
}

/** The figures of each of these cells, from what is counted over all of them. */
export function figuresOfCells(
  plan: Pick<CampaignPlan, 'startsOn' | 'endsOn' | 'targets'>,
  cellIds: readonly string[],
  { placed, reported, meetings, today }: CountedOver,
): Map<string, CampaignFigures> {
  return new Map(
    cellIds.map((cellId) => {
      const own = <Row extends { cellId: string }>(rows: readonly Row[]) => rows.filter((row) => row.cellId === cellId)
      return [cellId, cellCoverage(plan, { placed: own(placed), reported, meetings: own(meetings), today })]
    }),
  )
}

/** Over all cells of a campaign. `reported`: person ids. */
export type CountedOver = {
  placed: readonly Placed[]
  reported: ReadonlySet<string>
  meetings: readonly (CountedMeeting & { cellId: string })[]
  today: CivilDate
}

/** Organisations that decide for their members (tổ chức cơ sở đảng): how many have all their cells covered, by this measure. */
export function organisationsCovered(
  tree: OrgTree,
  rows: readonly ClosedRow[],
  isCovered: (figures: CampaignFigures) => boolean,
): { covered: number; all: number } {
  const organisations = rows.filter(({ unitId }) => tree.unit(unitId)?.grassroots)
  return { covered: organisations.filter(({ figures }) => isCovered(figures)).length, all: organisations.length }
}
