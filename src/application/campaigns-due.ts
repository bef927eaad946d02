import { ownCampaigns } from './own-campaigns.ts'
import type { Ports } from './ports.ts'
import type { MemberPass } from './take-member-pass.ts'

/** Reports that open campaigns ask of the member and that are not in. */
export async function campaignsDue(ports: Pick<Ports, 'stores' | 'clock'>, pass: MemberPass) {
  const own = await ownCampaigns(ports, pass)
  return own
    .filter(({ campaign, excluded, report }) => campaign.status === 'OPEN' && excluded === null && !report?.handedIn)
    .map(({ campaign }) => ({ kind: 'CAMPAIGN' as const, title: campaign.name, on: campaign.endsOn, about: campaign.id, year: 0 }))
}
