import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { ArrangeScreen } from '#screens/secretary/agenda/arrange-screen.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agenda'))('pageTitle') }
}

export default async function ArrangePage({ params }: { params: Promise<{ cellId: string; meetingId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { cellId, meetingId } = await params
  return <ArrangeScreen cellId={decodeURIComponent(cellId)} meetingId={decodeURIComponent(meetingId)} />
}
