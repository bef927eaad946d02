import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { MemberApi } from '#screens/live/kept/member-api.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { CampaignScreen } from '#screens/notebook/campaigns/campaign-screen.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('campaigns'))('one') }
}

export default async function Page({ params }: { params: Promise<{ campaignId: string }> }) {
  const [actor, { campaignId: asked }] = await Promise.all([pageSession(), params])
  const campaignId = decodeURIComponent(asked)
  if (!actor) redirect(`${paths.signIn}?next=${encodeURIComponent(paths.campaign(campaignId))}`)
  return (
    <AreaMessages areas={['campaigns', 'drafts', 'refusals']}>
      <MemberApi personId={actor.personId}>
        <CampaignScreen personId={actor.personId} campaignId={campaignId} />
      </MemberApi>
    </AreaMessages>
  )
}
