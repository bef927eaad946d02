import { mayOpen } from '#domain/campaign/check-plan.ts'
import type { CampaignRefusal } from '#domain/campaign/refusals.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { countCampaign } from './count-campaign.ts'
import { notify } from './notify.ts'
import type { Ports } from './ports.ts'
import { campaignOfUnit } from './read-unit-campaigns.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'push'>

/** Opens a campaign and tells every member who is asked. `told`: how many those are. */
export async function openCampaign(
  ports: Needs,
  actor: Actor,
  of: { unitId: string; campaignId: string; version: number },
): Promise<Result<{ told: number }, 'access/not-found' | CampaignRefusal>> {
  const found = await campaignOfUnit(ports, actor, of)
  if (!found.ok) return found
  const { campaign, pass } = found.value
  const may = mayOpen(campaign)
  if (!may.ok) return may
  const at = ports.clock.now()
  const opened = { ...campaign, status: 'OPEN' as const, openedAt: at, version: of.version }
  if ((await ports.stores.campaigns.save(opened)) === 'clash') return refuse('campaign/changed-meanwhile')
  const { placed } = await countCampaign(ports, opened, pass.tree)
  const asked = placed.filter((one) => one.excluded === null)
  const { id: campaignId, name, number, endsOn } = campaign
  const facts = { kind: 'CAMPAIGN_OPENED', campaignId, name, number, endsOn } as const
  await notify(
    ports,
    asked.map(({ cellId, memberId }) => ({ cellId, memberId, key: `campaign:${campaignId}`, at, facts })),
  )
  return ok({ told: asked.length })
}
