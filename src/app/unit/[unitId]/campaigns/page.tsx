import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { UnitCampaignsScreen } from '#screens/unit/campaigns/unit-campaigns-screen.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('campaignDesk'))('title') }
}

export default async function Page({ params }: { params: Promise<{ unitId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { unitId } = await params
  return (
    <AreaMessages areas={['campaignDesk', 'unit', 'refusals']}>
      <UnitCampaignsScreen unitId={decodeURIComponent(unitId)} />
    </AreaMessages>
  )
}
