import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { OwnCalendarScreen } from '#screens/calendar/calendar-screen.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { signInFrom } from '#screens/phone/sign-in-address.ts'

export async function generateMetadata() {
  return { title: (await getTranslations('calendar'))('title') }
}

export default async function Page() {
  if (!(await pageSession())) redirect(signInFrom(paths.calendar))
  return (
    <AreaMessages areas={['calendar', 'refusals']}>
      <OwnCalendarScreen />
    </AreaMessages>
  )
}
