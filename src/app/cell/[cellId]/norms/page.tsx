import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { NormsScreen } from '#screens/secretary/norms/norms-screen.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('norms'))('title') }
}

export default async function Page({ params }: { params: Promise<{ cellId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { cellId } = await params
  return (
    <AreaMessages areas={['desk', 'norms', 'refusals']}>
      <NormsScreen cellId={decodeURIComponent(cellId)} />
    </AreaMessages>
  )
}
