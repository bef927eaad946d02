import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { PlanMeetingScreen } from '#screens/secretary/desk/plan-meeting-screen.tsx'

type Props = { params: Promise<{ cellId: string }>; searchParams: Promise<{ meeting?: string; group?: string; kind?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk'))('plan.title') }
}

/** `?meeting=`: one that is planned already, to be changed or announced; `?group=`: the party group that is to meet; `?kind=`: of a new one. */
export default async function PlanMeetingPage({ params, searchParams }: Props) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { cellId } = await params
  const { meeting, group, kind } = await searchParams
  return <PlanMeetingScreen cellId={decodeURIComponent(cellId)} meetingId={meeting ?? null} groupId={group ?? null} kind={kind ?? null} />
}
