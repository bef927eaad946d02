import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { MemberApi } from '#screens/live/kept/member-api.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { signInFrom } from '#screens/phone/sign-in-address.ts'
import { TodayScreen } from '#screens/phone/today/today-screen.tsx'

export async function generateMetadata() {
  const t = await getTranslations('phone.tabs')
  return { title: t('today') }
}

export default async function TodayPage() {
  const actor = await pageSession()
  if (!actor) redirect(signInFrom(paths.today))
  return (
    <AreaMessages areas={['phone', 'refusals']}>
      <MemberApi personId={actor.personId}>
        <TodayScreen />
      </MemberApi>
    </AreaMessages>
  )
}
