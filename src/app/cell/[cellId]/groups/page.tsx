import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { GroupsScreen } from '#screens/secretary/desk/groups-screen.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('groups'))('title') }
}

export default async function GroupsPage({ params }: { params: Promise<{ cellId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { cellId } = await params
  return (
    <AreaMessages areas={['desk', 'groups', 'refusals']}>
      <GroupsScreen cellId={decodeURIComponent(cellId)} />
    </AreaMessages>
  )
}
