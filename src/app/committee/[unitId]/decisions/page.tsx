import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { DecisionsScreen } from '#screens/committee/decisions-screen.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('decisions'))('title') }
}

export default async function DecisionsPage({ params }: { params: Promise<{ unitId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { unitId } = await params
  return (
    <AreaMessages areas={['decisions', 'committee', 'refusals']}>
      <DecisionsScreen unitId={decodeURIComponent(unitId)} />
    </AreaMessages>
  )
}
