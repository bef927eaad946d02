import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { SentScreen } from '#screens/minutes/sent-screen.tsx'

export async function generateMetadata() {
  const t = await getTranslations('minutes')
  return { title: t('title') }
}

export default async function SentMinutesRoute({ params }: { params: Promise<{ unitId: string; meetingId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { unitId, meetingId } = await params
  return (
    <AreaMessages areas={['minutes', 'refusals']}>
      <SentScreen unitId={decodeURIComponent(unitId)} meetingId={decodeURIComponent(meetingId)} />
    </AreaMessages>
  )
}
