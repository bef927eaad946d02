import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { UnitProgrammesScreen } from '#screens/unit/programmes/unit-programmes-screen.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('programmes'))('title') }
}

export default async function Page({ params }: { params: Promise<{ unitId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { unitId } = await params
  return (
    <AreaMessages areas={['programmes', 'unit', 'refusals']}>
      <UnitProgrammesScreen unitId={decodeURIComponent(unitId)} />
    </AreaMessages>
  )
}
