import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { CampaignReportScreen } from '#screens/minutes/campaign-report-screen.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('campaignDesk'))('print') }
}

export default async function Page({ params }: { params: Promise<{ unitId: string; campaignId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { unitId, campaignId } = await params
  return (
    <AreaMessages areas={['campaignDesk', 'minutes', 'refusals']}>
      <CampaignReportScreen unitId={decodeURIComponent(unitId)} campaignId={decodeURIComponent(campaignId)} />
    </AreaMessages>
  )
}
