import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { Wall } from '#screens/projector/wall.tsx'

export async function generateMetadata() {
  const t = await getTranslations('projector')
  return { title: t('pageTitle') }
}

/** The wall: opened by a link whose token stays in the browser, so the page itself asks nothing. */
export default function WallPage() {
  return (
    <AreaMessages areas={['projector', 'refusals']}>
      <Wall serverNow={new Date().toISOString()} />
    </AreaMessages>
  )
}

/** The clock of the server goes with the page. */
export const dynamic = 'force-dynamic'
