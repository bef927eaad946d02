import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { ballotKind } from '#contract/ballot.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { PrintSheetScreen } from '#screens/secretary/printed/print-screen.tsx'

type Props = { params: Promise<{ meetingId: string; kind: string }>; searchParams: Promise<{ list?: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('printed.sheet'))('title') }
}

export default async function PrintSheetPage({ params, searchParams }: Props) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { meetingId, kind } = await params
  const wanted = ballotKind.safeParse(kind)
  if (!wanted.success) notFound()
  const { list } = await searchParams
  return (
    <AreaMessages areas={['printed', 'refusals']}>
      <PrintSheetScreen meetingId={decodeURIComponent(meetingId)} kind={wanted.data} what={list === undefined ? 'papers' : 'list'} />
    </AreaMessages>
  )
}
