import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { ReceivedScreen } from '#screens/minutes/received-screen.tsx'

export async function generateMetadata() {
  const t = await getTranslations('minutes')
  return { title: t('received.title') }
}

export default async function ReceivedMinutesRoute({ params }: { params: Promise<{ unitId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { unitId } = await params
  return (
    <AreaMessages areas={['minutes', 'refusals']}>
      <ReceivedScreen unitId={decodeURIComponent(unitId)} />
    </AreaMessages>
  )
}
