import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { CellProgrammesScreen } from '#screens/secretary/programmes/cell-programmes-screen.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('programmes'))('cell.title') }
}

export default async function CellProgrammesPage({ params }: { params: Promise<{ cellId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { cellId } = await params
  return (
    <AreaMessages areas={['desk', 'programmes', 'refusals']}>
      <CellProgrammesScreen cellId={decodeURIComponent(cellId)} />
    </AreaMessages>
  )
}
