import type { CampaignFigures } from '#domain/campaign/coverage.ts'
import type { CampaignRefusal } from '#domain/campaign/refusals.ts'
import type { Notice } from '#domain/inbox/notice.ts'
import { holdsOn } from '#domain/organization/civil-date.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { countCampaign } from './count-campaign.ts'
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
  const heads = await headsOf(
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

/** The secretaries of these cells; where there is none, the deputies. */
async function headsOf({ stores }: Needs, cellIds: string[], on: string): Promise<{ cellId: string; memberId: string }[]> {
  const [positions, files] = await Promise.all([stores.organization.positionsAtAny(cellIds), stores.members.ofCells(cellIds)])
  return cellIds.flatMap((cellId) => {
    const holders = (role: string) =>
      files
        .map(({ member }) => member)
        .filter((member) => member.cellId === cellId && belongsOn(member, on))
        .filter(({ personId }) =>
          positions.some(
            (one) => one.unitId === cellId && one.personId === personId && one.role === role && holdsOn(one.validFrom, one.validTo, on),
          ),
        )
    const secretaries = holders('SECRETARY')
    const heads = secretaries.length > 0 ? secretaries : holders('DEPUTY_SECRETARY')
    return heads.map(({ id: memberId }) => ({ cellId, memberId }))
  })
}
