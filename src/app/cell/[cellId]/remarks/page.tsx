import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { RemarksScreen } from '#screens/secretary/remarks/remarks-screen.tsx'

type Props = { params: Promise<{ cellId: string }>; searchParams: Promise<{ month?: string; who?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('remarks'))('title') }
}

/** `?month=`: without one, the month that is due. `?who=`: where one was in the queue. */
export default async function RemarksPage({ params, searchParams }: Props) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { cellId } = await params
  const { month, who } = await searchParams
  return (
    <AreaMessages areas={['desk', 'remarks', 'refusals']}>
      <RemarksScreen key={month ?? ''} cellId={decodeURIComponent(cellId)} month={month ?? null} who={who ?? null} />
    </AreaMessages>
  )
}
