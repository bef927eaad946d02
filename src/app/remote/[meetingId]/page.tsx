import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { Remote } from '#screens/secretary/remote/remote.tsx'

export async function generateMetadata() {
  const t = await getTranslations('remote')
  return { title: t('title') }
}

export default async function RemotePage({ params }: { params: Promise<{ meetingId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { meetingId } = await params
  return (
    <AreaMessages areas={['remote', 'console', 'printed', 'refusals']}>
      <Remote meetingId={decodeURIComponent(meetingId)} serverNow={new Date().toISOString()} />
    </AreaMessages>
  )
}
