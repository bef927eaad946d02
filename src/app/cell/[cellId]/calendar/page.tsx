import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { CellCalendarScreen } from '#screens/calendar/calendar-screen.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('calendar'))('title') }
}

export default async function Page({ params }: { params: Promise<{ cellId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { cellId } = await params
  return (
    <AreaMessages areas={['calendar', 'refusals']}>
      <CellCalendarScreen cellId={decodeURIComponent(cellId)} />
    </AreaMessages>
  )
}
