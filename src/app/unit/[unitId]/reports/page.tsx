import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { ReportsScreen } from '#screens/unit/reports/reports-screen.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('papers'))('title') }
}

export default async function Page({ params }: { params: Promise<{ unitId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { unitId } = await params
  return (
    <AreaMessages areas={['unit', 'papers', 'refusals']}>
      <ReportsScreen unitId={decodeURIComponent(unitId)} />
    </AreaMessages>
  )
}
