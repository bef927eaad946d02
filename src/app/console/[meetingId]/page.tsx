import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { ConsoleWithWall } from './console-with-wall.tsx'

export async function generateMetadata() {
  const t = await getTranslations('console')
  return { title: t('title') }
}

export default async function ConsolePage({ params }: { params: Promise<{ meetingId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { meetingId } = await params
  return (
    <AreaMessages areas={['agenda', 'console', 'printed', 'projector', 'refusals', 'remarks']}>
      <ConsoleWithWall meetingId={decodeURIComponent(meetingId)} serverNow={new Date().toISOString()} />
    </AreaMessages>
  )
}
