import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { CellCampaignScreen } from '#screens/secretary/campaigns/cell-campaign-screen.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('campaignDesk'))('title') }
}

export default async function Page({ params }: { params: Promise<{ cellId: string; campaignId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { cellId, campaignId } = await params
  return (
    <AreaMessages areas={['campaignDesk', 'desk', 'refusals']}>
      <CellCampaignScreen cellId={decodeURIComponent(cellId)} campaignId={decodeURIComponent(campaignId)} />
    </AreaMessages>
  )
}
