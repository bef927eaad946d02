import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { MemberApi } from '#screens/live/kept/member-api.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { UpwardScreen } from '#screens/phone/upward/upward-screen.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('upward'))('title') }
}

export default async function Page() {
  const actor = await pageSession()
  if (!actor) redirect(`${paths.signIn}?next=${encodeURIComponent(paths.upward)}`)
  return (
    <AreaMessages areas={['phone', 'upward', 'refusals']}>
      <MemberApi personId={actor.personId}>
        <UpwardScreen />
      </MemberApi>
    </AreaMessages>
  )
}
