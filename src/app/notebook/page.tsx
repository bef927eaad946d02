import { redirect } from 'next/navigation'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { MemberApi } from '#screens/live/kept/member-api.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { NotebookScreen } from '#screens/notebook/year/notebook-screen.tsx'

export default async function Page() {
  const actor = await pageSession()
  if (!actor) redirect(paths.signIn)
  return (
    <AreaMessages areas={['notebook', 'refusals']}>
      <MemberApi personId={actor.personId}>
        <NotebookScreen />
      </MemberApi>
    </AreaMessages>
  )
}
