import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { PrintResultScreen } from '#screens/secretary/printed/result-print.tsx'

type Props = { params: Promise<{ meetingId: string; ballotId: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('printed.result'))('title') }
}

export default async function PrintResultPage({ params }: Props) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { meetingId, ballotId } = await params
  return (
    <AreaMessages areas={['printed', 'refusals']}>
      <PrintResultScreen meetingId={decodeURIComponent(meetingId)} ballotId={decodeURIComponent(ballotId)} />
    </AreaMessages>
  )
}
