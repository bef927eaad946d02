import { redirect } from 'next/navigation'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { MemberApi } from '#screens/live/kept/member-api.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { WallAnswersScreen } from '#screens/notebook/wall/wall-answers-screen.tsx'

export default async function Page() {
  const actor = await pageSession()
  if (!actor) redirect(`${paths.signIn}?next=${encodeURIComponent(paths.shortfallAnswers)}`)
  return (
    <AreaMessages areas={['assessment', 'drafts', 'notebook', 'refusals']}>
      <MemberApi personId={actor.personId}>
        <WallAnswersScreen />
      </MemberApi>
    </AreaMessages>
  )
}
