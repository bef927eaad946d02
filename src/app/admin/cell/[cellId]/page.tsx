import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { MembersScreen } from '#screens/admin/members/members-screen.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('admin'))('unit.members') }
}

export default async function Page({ params }: { params: Promise<{ cellId: string }> }) {
  const cellId = decodeURIComponent((await params).cellId)
  if (!(await pageSession())) redirect(`${paths.signIn}?next=${encodeURIComponent(paths.adminCell(cellId))}`)
  return (
    <AreaMessages areas={['admin', 'refusals']}>
      <MembersScreen cellId={cellId} />
    </AreaMessages>
  )
}
