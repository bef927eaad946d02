import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { UnitNormsScreen } from '#screens/unit/norms/unit-norms-screen.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('norms.unit'))('title') }
}

export default async function Page({ params }: { params: Promise<{ unitId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { unitId } = await params
  return (
    <AreaMessages areas={['unit', 'norms', 'refusals']}>
      <UnitNormsScreen unitId={decodeURIComponent(unitId)} />
    </AreaMessages>
  )
}
