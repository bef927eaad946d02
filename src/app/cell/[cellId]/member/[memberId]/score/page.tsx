import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { MemberScoreScreen } from '#screens/score/member-score-screen.tsx'

type Props = { params: Promise<{ cellId: string; memberId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('score'))('title') }
}

export default async function Page({ params }: Props) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { cellId, memberId } = await params
  return (
    <AreaMessages areas={['score', 'refusals']}>
      <MemberScoreScreen cellId={decodeURIComponent(cellId)} memberId={decodeURIComponent(memberId)} />
    </AreaMessages>
  )
}
