import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { MemberFileScreen } from '#screens/secretary/desk/member-file-screen.tsx'

type Props = { params: Promise<{ cellId: string; memberId: string }>; searchParams: Promise<{ write?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk'))('file.titleWaiting') }
}

/** `?write=1`: the remark is where one goes on writing. */
export default async function MemberFilePage({ params, searchParams }: Props) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { cellId, memberId } = await params
  const { write } = await searchParams
  return <MemberFileScreen cellId={decodeURIComponent(cellId)} memberId={decodeURIComponent(memberId)} write={write === '1'} />
}
