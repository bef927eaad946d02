import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { MinutesScreen } from '#screens/minutes/minutes-screen.tsx'

export async function generateMetadata() {
  const t = await getTranslations('minutes')
  return { title: t('title') }
}

export default async function MinutesRoute({ params }: { params: Promise<{ meetingId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { meetingId } = await params
  return (
    <AreaMessages areas={['minutes', 'refusals']}>
      <MinutesScreen meetingId={decodeURIComponent(meetingId)} />
    </AreaMessages>
  )
}
