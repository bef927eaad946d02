import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { FollowUpScreen } from '#screens/phone/follow-up/follow-up-screen.tsx'

export async function generateMetadata() {
  const t = await getTranslations('phone.followUp')
  return { title: t('title') }
}

export default async function Page() {
  if (!(await pageSession())) redirect(`${paths.signIn}?next=${encodeURIComponent(paths.followUp)}`)
  return (
    <AreaMessages areas={['help', 'phone', 'refusals']}>
      <FollowUpScreen />
    </AreaMessages>
  )
}
