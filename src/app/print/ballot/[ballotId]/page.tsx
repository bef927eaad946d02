import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { PrintBallotScreen } from '#screens/secretary/printed/print-screen.tsx'

type Props = { params: Promise<{ ballotId: string }>; searchParams: Promise<{ list?: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('printed.sheet'))('title') }
}

/** `?list`: the list to sign comes first. */
export default async function PrintBallotPage({ params, searchParams }: Props) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { ballotId } = await params
  const { list } = await searchParams
  return (
    <AreaMessages areas={['printed', 'refusals']}>
      <PrintBallotScreen ballotId={decodeURIComponent(ballotId)} what={list === undefined ? 'papers' : 'list'} />
    </AreaMessages>
  )
}
