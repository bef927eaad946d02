import { notFound, redirect } from 'next/navigation'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { MemberApi } from '#screens/live/kept/member-api.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { NotebookScreen } from '#screens/notebook/year/notebook-screen.tsx'

export default async function Page({ params }: { params: Promise<{ year: string }> }) {
  const actor = await pageSession()
  if (!actor) redirect(paths.signIn)
  const { year } = await params
  if (!/^20\d\d$/.test(year)) notFound()
  return (
    <AreaMessages areas={['notebook', 'refusals']}>
      <MemberApi personId={actor.personId} page={paths.notebook(Number(year))}>
        <NotebookScreen year={Number(year)} />
      </MemberApi>
    </AreaMessages>
  )
}
