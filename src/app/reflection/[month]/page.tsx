import { notFound, redirect } from 'next/navigation'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { MemberApi } from '#screens/live/kept/member-api.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { ReflectionScreen } from '#screens/notebook/reflection/reflection-screen.tsx'

export default async function Page({ params }: { params: Promise<{ month: string }> }) {
  const { month } = await params
  const page = paths.reflection(month)
  const actor = await pageSession()
  if (!actor) redirect(`${paths.signIn}?next=${encodeURIComponent(page)}`)
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(month)) notFound()
  return (
    <AreaMessages areas={['reflection', 'drafts', 'notebook', 'refusals']}>
      <MemberApi personId={actor.personId} page={page}>
        <ReflectionScreen key={month} personId={actor.personId} month={month} />
      </MemberApi>
    </AreaMessages>
  )
}
