import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { TitlesScreen } from '#screens/commendations/titles-screen.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'

type Props = { params: Promise<{ unitId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('commendations'))('titles.title') }
}

export default async function Page({ params }: Props) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { unitId } = await params
  return (
    <AreaMessages areas={['commendations', 'refusals']}>
      <TitlesScreen unitId={decodeURIComponent(unitId)} />
    </AreaMessages>
  )
}
