import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { PinResetsScreen } from '#screens/secretary/desk/pin-resets-screen.tsx'

type Props = { params: Promise<{ cellId: string }>; searchParams: Promise<{ member?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk'))('pins.title') }
}

/** `?member=`: whose PIN is to be asked for. */
export default async function PinResetsPage({ params, searchParams }: Props) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { cellId } = await params
  const { member } = await searchParams
  return <PinResetsScreen cellId={decodeURIComponent(cellId)} memberId={member ?? null} />
}
