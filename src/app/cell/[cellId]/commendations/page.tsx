import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { CellCommendationsScreen } from '#screens/commendations/cell-commendations-screen.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'

type Props = { params: Promise<{ cellId: string }>; searchParams: Promise<{ year?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('commendations'))('cell.title') }
}

export default async function Page({ params, searchParams }: Props) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { cellId } = await params
  const { year } = await searchParams
  return (
    <AreaMessages areas={['commendations', 'refusals']}>
      <CellCommendationsScreen cellId={decodeURIComponent(cellId)} year={/^20\d\d$/.test(year ?? '') ? Number(year) : null} />
    </AreaMessages>
  )
}
