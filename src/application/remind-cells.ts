import type { CampaignFigures } from '#domain/campaign/coverage.ts'
import type { CampaignRefusal } from '#domain/campaign/refusals.ts'
import type { Notice } from '#domain/inbox/notice.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { countCampaign } from './count-campaign.ts'
import { headsOfCells } from './heads-of-cells.ts'
import { notify } from './notify.ts'
import type { Ports } from './ports.ts'
import { campaignOfUnit } from './read-unit-campaigns.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'push'>

/** Reminds who leads each cell that lacks reports or a meeting, once a day. `cells`: how many lack; nobody is named to the committee. */
export async function remindCells(
  ports: Needs,
  actor: Actor,
  of: { unitId: string; campaignId: string },
): Promise<Result<{ cells: number }, 'access/not-found' | CampaignRefusal>> {
  const found = await campaignOfUnit(ports, actor, of)
  if (!found.ok) return found
  const { campaign, pass } = found.value
  if (campaign.status !== 'OPEN') return refuse('campaign/not-open')
  const { figures } = await countCampaign(ports, campaign, pass.tree)
  const lacking = [...figures].filter(([, one]) => lacks(one))
  const heads = await headsOfCells(
    ports,
    lacking.map(([cellId]) => cellId),
    pass.on,
  )
  const at = ports.clock.now()
  const { id: campaignId, name, endsOn } = campaign
  const notices = lacking.flatMap(([cellId, one]): Notice[] => {
    const what = { missing: one.asked - one.reported, meetingLacks: meetingLacks(one) }
    const facts = { kind: 'CAMPAIGN_CELL_REMINDER', campaignId, cellId, name, endsOn, ...what } as const
    const key = `campaign:${campaignId}:cell:${pass.on}`
    return heads.filter((head) => head.cellId === cellId).map(({ memberId }) => ({ cellId, memberId, key, at, facts }))
  })
  await notify(ports, notices)
  return ok({ cells: lacking.length })
}

const meetingLacks = ({ cellsMet, cellsOnTime }: CampaignFigures): boolean => cellsMet === 0 || cellsOnTime === 0

const lacks = (one: CampaignFigures): boolean => one.reported < one.asked || meetingLacks(one)
