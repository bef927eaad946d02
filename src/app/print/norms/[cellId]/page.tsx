import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { NormPoster } from '#screens/secretary/norms/norm-poster.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('norms.poster'))('title') }
}

export default async function Page({ params }: { params: Promise<{ cellId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { cellId } = await params
  return (
    <AreaMessages areas={['norms', 'refusals']}>
      <NormPoster cellId={decodeURIComponent(cellId)} />
    </AreaMessages>
  )
}
