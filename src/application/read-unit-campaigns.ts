import type { Campaign, ClosedRow } from '#domain/campaign/campaign.ts'
import { flagsOf } from '#domain/campaign/coverage.ts'
import { coverageRows, organisationsCovered } from '#domain/campaign/coverage-rows.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { countCampaign } from './count-campaign.ts'
import type { Ports } from './ports.ts'
import { takeUnitPass, type UnitPass } from './take-desk-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** The campaigns of a committee, the latest first. */
export async function readUnitCampaigns(ports: Needs, actor: Actor, { unitId }: { unitId: string }) {
  const pass = await takeUnitPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const campaigns = await ports.stores.campaigns.ofUnits([unitId])
  return ok({ unitId, unitName: pass.value.unit.name, today: pass.value.on, campaigns: campaigns.map(campaignLine) })
}

/** What every page says of a campaign. */
export const campaignLine = ({ id: campaignId, unitId, name, number, status, startsOn, endsOn }: Campaign) => ({
  ...{ campaignId, unitId, name, number, status, startsOn, endsOn },
})

/** One campaign with its coverage down to the cell: figures alone, no name and no member's word (rule 30). */
export async function readUnitCampaign(ports: Needs, actor: Actor, of: { unitId: string; campaignId: string }) {
  const found = await campaignOfUnit(ports, actor, of)
  if (!found.ok) return found
  const { campaign, pass } = found.value
  const rows = await rowsOf(ports, campaign, pass)
  return ok({
    unitName: pass.unit.name,
    today: pass.on,
    campaign,
    rows: rows.map((row) => ({ ...row, flags: flagsOf(row.figures, campaign.targets) })),
    organisations: organisationsCovered(pass.tree, rows, ({ cells, cellsMet }) => cellsMet === cells),
  })
}

/** A closed one stays as it was counted then. */
export async function rowsOf(ports: Needs, campaign: Campaign, { tree }: Pick<UnitPass, 'tree'>): Promise<ClosedRow[]> {
  if (campaign.status === 'DRAFT') return []
  if (campaign.closing) return [...campaign.closing.rows]
  return coverageRows(tree, campaign.unitId, (await countCampaign(ports, campaign, tree)).figures)
}

/** A campaign of the desk of its own unit; elsewhere there is none. */
export async function campaignOfUnit(
  ports: Needs,
  actor: Actor,
  { unitId, campaignId }: { unitId: string; campaignId: string },
): Promise<Result<{ campaign: Campaign; pass: UnitPass }, 'access/not-found'>> {
  const [pass, campaign] = await Promise.all([takeUnitPass(ports, actor, unitId), ports.stores.campaigns.find(campaignId)])
  if (!pass.ok) return pass
  return campaign?.unitId === unitId ? ok({ campaign, pass: pass.value }) : refuse('access/not-found')
}
