import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { MemberApi } from '#screens/live/kept/member-api.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { InboxScreen } from '#screens/phone/inbox/inbox-screen.tsx'
import { signInFrom } from '#screens/phone/sign-in-address.ts'

export async function generateMetadata() {
  return { title: (await getTranslations('inbox'))('title') }
}

export default async function InboxPage() {
  const actor = await pageSession()
  if (!actor) redirect(signInFrom(paths.inbox))
  return (
    <AreaMessages areas={['phone', 'inbox', 'refusals']}>
      <MemberApi personId={actor.personId}>
        <InboxScreen />
      </MemberApi>
    </AreaMessages>
  )
}
