import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { RegistrationTemplateScreen } from '#screens/unit/registration/registration-template-screen.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('registration'))('template.title') }
}

export default async function Page({ params }: { params: Promise<{ unitId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { unitId } = await params
  return (
    <AreaMessages areas={['unit', 'registration', 'refusals']}>
      <RegistrationTemplateScreen unitId={decodeURIComponent(unitId)} />
    </AreaMessages>
  )
}
