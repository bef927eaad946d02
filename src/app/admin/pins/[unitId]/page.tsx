import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { UnitPinResetsScreen } from '#screens/secretary/desk/pin-resets-screen.tsx'

type Props = { params: Promise<{ unitId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk'))('pins.title') }
}

export default async function UnitPinResetsPage({ params }: Props) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { unitId } = await params
  return (
    <AreaMessages areas={['desk', 'refusals']}>
      <UnitPinResetsScreen unitId={decodeURIComponent(unitId)} />
    </AreaMessages>
  )
}
