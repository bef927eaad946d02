import { checkPlan } from '#domain/campaign/check-plan.ts'
import type { CampaignPlan } from '#domain/campaign/plan.ts'
import type { CampaignRefusal } from '#domain/campaign/refusals.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { campaignOfUnit } from './read-unit-campaigns.ts'
import { takeUnitPass } from './take-desk-pass.ts'

/** `campaignId` null: a new one. `version` is the one the writer saw. */
export type PlanToSave = { unitId: string; campaignId: string | null; version: number; plan: CampaignPlan }

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance'>
type Answer = Result<{ campaignId: string; version: number }, 'access/not-found' | CampaignRefusal>

/** Writes a campaign or changes a draft. Once open it stays as its members read it. */
export async function saveCampaign(ports: Needs, actor: Actor, { unitId, campaignId, version, plan }: PlanToSave): Promise<Answer> {
  const checked = checkPlan(plan)
  if (!checked.ok) return checked
  if (campaignId !== null) {
    const found = await campaignOfUnit(ports, actor, { unitId, campaignId })
    if (!found.ok) return found
    if (found.value.campaign.status !== 'DRAFT') return refuse('campaign/not-a-draft')
    return write(ports, { ...found.value.campaign, ...plan, version })
  }
  const pass = await takeUnitPass(ports, actor, unitId)
  if (!pass.ok) return pass
  return write(ports, { ...plan, id: ports.chance.id(), unitId, status: 'DRAFT', openedAt: null, closing: null, version: 0 })
}

async function write({ stores }: Needs, campaign: Parameters<Needs['stores']['campaigns']['save']>[0]): Promise<Answer> {
  if ((await stores.campaigns.save(campaign)) === 'clash') return refuse('campaign/changed-meanwhile')
  return ok({ campaignId: campaign.id, version: campaign.version + 1 })
}
