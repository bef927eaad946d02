import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { PlanMeetingScreen } from '#screens/secretary/desk/plan-meeting-screen.tsx'

type Search = { meeting?: string; group?: string; kind?: string; programme?: string }
type Props = { params: Promise<{ cellId: string }>; searchParams: Promise<Search> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk'))('plan.title') }
}

/**
 * `?meeting=`: one that is planned already, to be changed or announced; `?group=`: the party group that is to meet; `?kind=`: of a new one;
 * `?programme=`: from above, the agenda starts with it.
 */
export default async function PlanMeetingPage({ params, searchParams }: Props) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { cellId } = await params
  const { meeting, group, kind, programme } = await searchParams
  const about = { meetingId: meeting ?? null, groupId: group ?? null, kind: kind ?? null, programmeId: programme ?? null }
  return <PlanMeetingScreen cellId={decodeURIComponent(cellId)} {...about} />
}
