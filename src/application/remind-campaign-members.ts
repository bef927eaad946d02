import type { CampaignRefusal } from '#domain/campaign/refusals.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { countCampaign } from './count-campaign.ts'
import { notify } from './notify.ts'
import type { Ports } from './ports.ts'
import { campaignOfCell } from './read-cell-campaigns.ts'

/** The cell committee reminds the members whose report lacks, once a day. `members`: how many lack. */
export async function remindCampaignMembers(
  ports: Pick<Ports, 'stores' | 'clock' | 'push'>,
  actor: Actor,
  of: { cellId: string; campaignId: string },
): Promise<Result<{ members: number }, 'access/not-found' | CampaignRefusal>> {
  const found = await campaignOfCell(ports, actor, of)
  if (!found.ok) return found
  const { campaign, pass } = found.value
  if (campaign.status !== 'OPEN') return refuse('campaign/not-open')
  const { placed, reported } = await countCampaign(ports, campaign, pass.tree)
  const lacking = placed.filter((one) => one.cellId === of.cellId && one.excluded === null && !reported.has(one.personId))
  const at = ports.clock.now()
  const { id: campaignId, name, endsOn } = campaign
  await notify(
    ports,
    lacking.map(({ cellId, memberId }) => ({
      ...{ cellId, memberId, key: `campaign:${campaignId}:${pass.on}`, at },
      facts: { kind: 'CAMPAIGN_REMINDER', campaignId, name, endsOn } as const,
    })),
  )
  return ok({ members: lacking.length })
}
