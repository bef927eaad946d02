import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { CertificateScreen } from '#screens/commendations/certificate-screen.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'

type Props = { params: Promise<{ commendationId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('commendations'))('certificate.title') }
}

export default async function Page({ params }: Props) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { commendationId } = await params
  return (
    <AreaMessages areas={['commendations', 'refusals']}>
      <CertificateScreen id={decodeURIComponent(commendationId)} />
    </AreaMessages>
  )
}
