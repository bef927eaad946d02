import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { MemberApi } from '#screens/live/kept/member-api.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { MyCampaignsScreen } from '#screens/notebook/campaigns/my-campaigns-screen.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('campaigns'))('title') }
}

export default async function Page() {
  const actor = await pageSession()
  if (!actor) redirect(`${paths.signIn}?next=${encodeURIComponent(paths.campaigns)}`)
  return (
    <AreaMessages areas={['campaigns', 'drafts', 'refusals']}>
      <MemberApi personId={actor.personId}>
        <MyCampaignsScreen />
      </MemberApi>
    </AreaMessages>
  )
}
