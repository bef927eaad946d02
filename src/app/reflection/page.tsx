import { redirect } from 'next/navigation'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { MemberApi } from '#screens/live/kept/member-api.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { ReflectionScreen } from '#screens/notebook/reflection/reflection-screen.tsx'

export default async function Page() {
  const actor = await pageSession()
  if (!actor) redirect(`${paths.signIn}?next=${encodeURIComponent(paths.reflection())}`)
  return (
    <AreaMessages areas={['reflection', 'drafts', 'notebook', 'refusals']}>
      <MemberApi personId={actor.personId}>
        <ReflectionScreen personId={actor.personId} />
      </MemberApi>
    </AreaMessages>
  )
}
