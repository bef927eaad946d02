import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { ExchangeScreen } from '#screens/admin/exchange/exchange-screen.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('exchange'))('organisation.title') }
}

export default async function Page({ params }: { params: Promise<{ unitId: string }> }) {
  const unitId = decodeURIComponent((await params).unitId)
  if (!(await pageSession())) redirect(`${paths.signIn}?next=${encodeURIComponent(paths.exchange(unitId))}`)
  return (
    <AreaMessages areas={['admin', 'exchange', 'refusals']}>
      <ExchangeScreen unitId={unitId} />
    </AreaMessages>
  )
}
