import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { GoodDeedsScreen } from '#screens/phone/deeds/good-deeds-screen.tsx'
import { signInFrom } from '#screens/phone/sign-in-address.ts'

export async function generateMetadata() {
  return { title: (await getTranslations('deeds'))('title') }
}

export default async function Page() {
  if (!(await pageSession())) redirect(signInFrom(paths.goodDeeds))
  return (
    <AreaMessages areas={['phone', 'deeds', 'refusals']}>
      <GoodDeedsScreen />
    </AreaMessages>
  )
}
