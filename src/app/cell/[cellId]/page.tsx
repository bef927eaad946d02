import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { CellDeskScreen } from '#screens/secretary/desk/cell-desk-screen.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk'))('titleWaiting') }
}

export default async function CellPage({ params }: { params: Promise<{ cellId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { cellId } = await params
  return <CellDeskScreen cellId={decodeURIComponent(cellId)} />
}
