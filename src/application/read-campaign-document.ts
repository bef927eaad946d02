import { campaignDocument } from '#domain/document/campaign-document.ts'
import type { PartyDocument } from '#domain/document/party-document.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { campaignOfUnit, rowsOf } from './read-unit-campaigns.ts'

/** The report on a campaign, for the committee that holds it: closed as it was counted then, open as it stands. */
export async function readCampaignDocument(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  campaignId: string,
): Promise<Result<PartyDocument, 'access/not-found'>> {
  const known = await ports.stores.campaigns.find(campaignId)
  if (!known) return refuse('access/not-found')
  const found = await campaignOfUnit(ports, actor, { unitId: known.unitId, campaignId })
  if (!found.ok) return found
  const { campaign, pass } = found.value
  const upperName = pass.tree.ancestors(campaign.unitId)[0]?.name ?? ''
  return ok(campaignDocument({ campaign, rows: await rowsOf(ports, campaign, pass), unitName: pass.unit.name, upperName, on: pass.on }))
}
