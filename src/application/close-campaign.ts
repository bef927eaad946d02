import { mayClose } from '#domain/campaign/check-plan.ts'
import type { CampaignRefusal } from '#domain/campaign/refusals.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { campaignOfUnit, rowsOf } from './read-unit-campaigns.ts'

type Closing = { unitId: string; campaignId: string; version: number; reasons: string; conclusion: string }

/** Closes a campaign with its report: the figures as they stand now, the reasons, and what the committee concludes. */
export async function closeCampaign(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  { unitId, campaignId, version, reasons, conclusion }: Closing,
): Promise<Result<null, 'access/not-found' | CampaignRefusal>> {
  const found = await campaignOfUnit(ports, actor, { unitId, campaignId })
  if (!found.ok) return found
  const { campaign, pass } = found.value
  const rows = await rowsOf(ports, campaign, pass)
  const may = mayClose(campaign, { rows: rows.filter((row) => row.isCell), reasons })
  if (!may.ok) return may
  const closing = { at: ports.clock.now(), byName: actor.name, on: pass.on, rows, reasons, conclusion }
  const saved = await ports.stores.campaigns.save({ ...campaign, status: 'CLOSED', closing, version })
  return saved === 'clash' ? refuse('campaign/changed-meanwhile') : ok(null)
}
