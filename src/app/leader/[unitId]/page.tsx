import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { LeaderPageScreen } from '#screens/leader/leader-page-screen.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('leader'))('title') }
}

export default async function LeaderPage({ params }: { params: Promise<{ unitId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { unitId } = await params
  return (
    <AreaMessages areas={['leader', 'charts', 'lists', 'refusals']}>
      <LeaderPageScreen unitId={decodeURIComponent(unitId)} />
    </AreaMessages>
  )
}
