import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { PrintInvitationsScreen } from '#screens/secretary/invitation/print-invitations-screen.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('invitation'))('sheet.title') }
}

export default async function Page({ params }: { params: Promise<{ meetingId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { meetingId } = await params
  return (
    <AreaMessages areas={['invitation', 'refusals']}>
      <PrintInvitationsScreen meetingId={decodeURIComponent(meetingId)} />
    </AreaMessages>
  )
}
