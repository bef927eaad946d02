import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { InvitationScreen } from '#screens/secretary/invitation/invitation-screen.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('invitation'))('desk.title') }
}

export default async function Page({ params }: { params: Promise<{ cellId: string; meetingId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { cellId, meetingId } = await params
  return (
    <AreaMessages areas={['desk', 'invitation', 'refusals']}>
      <InvitationScreen cellId={decodeURIComponent(cellId)} meetingId={decodeURIComponent(meetingId)} />
    </AreaMessages>
  )
}
