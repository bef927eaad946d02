import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { MemberApi } from '#screens/live/kept/member-api.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { MeScreen } from '#screens/phone/me/me-screen.tsx'
import { signInFrom } from '#screens/phone/sign-in-address.ts'

export async function generateMetadata() {
  const t = await getTranslations('phone.tabs')
  return { title: t('me') }
}

export default async function MePage() {
  const actor = await pageSession()
  if (!actor) redirect(signInFrom(paths.me))
  return (
    <AreaMessages areas={['phone', 'refusals']}>
      <MemberApi personId={actor.personId}>
        <MeScreen />
      </MemberApi>
    </AreaMessages>
  )
}
