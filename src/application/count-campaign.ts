import type { Campaign } from '#domain/campaign/campaign.ts'
import type { CampaignFigures } from '#domain/campaign/coverage.ts'
import { figuresOfCells } from '#domain/campaign/coverage-rows.ts'
import { type Placed, placePeople } from '#domain/campaign/place-people.ts'
import { countingDay } from '#domain/campaign/plan.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import { officeHolders } from '#domain/organization/roles.ts'
import type { CampaignMeetingRecord } from './ports/campaigns.ts'
import type { Ports } from './ports.ts'

/** A campaign as it stands over all cells below its unit. Names are for the cells' own desks; above them go figures alone. */
export type CampaignCount = {
  placed: Placed[]
  /** Person ids: a report counts for whoever wrote it, in whichever cell that was. */
  reported: Set<string>
  meetings: CampaignMeetingRecord[]
  figures: Map<string, CampaignFigures>
}

/** Reads everything once, whatever the number of cells. */
export async function countCampaign({ stores }: Pick<Ports, 'stores'>, campaign: Campaign, tree: OrgTree): Promise<CampaignCount> {
  const cellIds = tree.cellsUnder(campaign.unitId).map(({ id }) => id)
  const unitIds = [...tree.ancestors(campaign.unitId), ...tree.subtree(campaign.unitId)].map(({ id }) => id)
  const [files, positions, reporters, meetings] = await Promise.all([
    stores.members.ofCells(cellIds),
    stores.organization.positionsAtAny(unitIds),
    stores.campaignReports.reporters(campaign.id, cellIds),
    stores.campaigns.meetings(campaign.id, cellIds),
  ])
  const on = countingDay(campaign, tree.on)
  const holders = officeHolders(positions, on)
  const placed = placePeople(
    files.map((file) => ({ ...file, office: holders.has(file.member.personId) })),
    campaign,
    on,
  )
  const personOf = new Map(files.map(({ member }) => [member.id, member.personId]))
  const reported = new Set(reporters.map(({ memberId }) => personOf.get(memberId) ?? ''))
  const held = meetings.flatMap((one) => (one.held ? [{ cellId: one.cellId, ...one.held }] : []))
  const figures = figuresOfCells(campaign, cellIds, { placed, reported, meetings: held, today: tree.on })
  return { placed, reported, meetings, figures }
}
