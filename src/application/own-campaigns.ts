import type { Campaign } from '#domain/campaign/campaign.ts'
import { type Excluded, placePeople } from '#domain/campaign/place-people.ts'
import { countingDay, type ReportGroup, reportGroupOf } from '#domain/campaign/plan.ts'
import { officeHolders } from '#domain/organization/roles.ts'
import type { Actor } from './actor.ts'
import { treeToday } from './org-today.ts'
import type { CampaignReportRecord } from './ports/campaigns.ts'
import type { Ports } from './ports.ts'
import type { MemberPass } from './take-member-pass.ts'

/** A campaign as one member meets it. `excluded` null: is asked; a report of someone who is not asked is welcome and not counted. */
export type OwnCampaign = {
  campaign: Campaign
  group: ReportGroup
  excluded: Excluded | null
  /** Written in this cell, or in an earlier one of the same person. */
  report: CampaignReportRecord | null
}

type Needs = Pick<Ports, 'stores' | 'clock'>
type Own = Pick<MemberPass, 'personId' | 'cellId' | 'memberId' | 'on'>

/** Open and closed campaigns of the organisations above the member's cell, the latest first. */
export async function ownCampaigns(ports: Needs, own: Own): Promise<OwnCampaign[]> {
  const tree = await treeToday(ports)
  const above = [own.cellId, ...tree.ancestors(own.cellId).map(({ id }) => id)]
  const campaigns = (await ports.stores.campaigns.ofUnits(above)).filter(({ status }) => status !== 'DRAFT')
  if (campaigns.length === 0) return []
  const [files, positions] = await Promise.all([ownFiles(ports, own), ports.stores.organization.positionsOf(own.personId)])
  return Promise.all(
    campaigns.map(async (campaign) => {
      const on = countingDay(campaign, own.on)
      const office = officeHolders(positions, on).has(own.personId)
      const inReach = files.filter(({ member }) => tree.isSelfOrAbove(campaign.unitId, member.cellId))
      const placed = placePeople(
        inReach.map((file) => ({ ...file, office })),
        campaign,
        on,
      )
      const counts = placed.find((one) => one.excluded === null) ?? placed.find((one) => one.memberId === own.memberId)
      const hasPost = files.some(({ member }) => member.id === own.memberId && member.hasPost)
      const group = counts?.group ?? reportGroupOf({ hasPost: hasPost || office })
      return { campaign, group, excluded: counts ? counts.excluded : 'GUEST', report: await ownReport(ports, campaign.id, { own, files }) }
    }),
  )
}

/** A person's memberships, ended ones included, with their statuses. */
async function ownFiles({ stores }: Needs, { personId }: Pick<Own, 'personId'>) {
  const memberships = await stores.members.ofPerson(personId)
  return (await Promise.all(memberships.map(({ cellId, id }) => stores.members.find(cellId, id)))).filter((file) => file !== null)
}

async function ownReport(
  { stores }: Needs,
  campaignId: string,
  { own, files }: { own: Own; files: Awaited<ReturnType<typeof ownFiles>> },
): Promise<CampaignReportRecord | null> {
  const all = await Promise.all(files.map(({ member }) => stores.campaignReports.find(member.cellId, campaignId, member.id)))
  const reports = all.filter((report) => report !== null)
  return reports.find((report) => report.handedIn) ?? reports.find((report) => report.memberId === own.memberId) ?? null
}

/** Every membership of who acts, as keys: what was promised in an earlier cell stays promised. */
export const membershipsOf = async ({ stores }: Pick<Ports, 'stores'>, { personId }: Pick<Actor, 'personId'>) =>
  (await stores.members.ofPerson(personId)).map(({ cellId, id: memberId }) => ({ cellId, memberId }))
