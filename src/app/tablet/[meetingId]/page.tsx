import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { TabletScreen } from '#screens/phone/tablet/tablet-screen.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('tablet'))('title') }
}

export default async function TabletPage({ params }: { params: Promise<{ meetingId: string }> }) {
  const { meetingId } = await params
  const actor = await pageSession()
  return (
    <AreaMessages areas={['tablet', 'signin', 'phone', 'ballot', 'refusals']}>
      <TabletScreen meetingId={decodeURIComponent(meetingId)} signedIn={actor?.name ?? null} />
    </AreaMessages>
  )
}
