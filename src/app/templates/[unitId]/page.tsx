import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { TemplateScreen } from '#screens/secretary/agenda/template-screen.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agenda'))('template.title') }
}

export default async function TemplatePage({ params }: { params: Promise<{ unitId: string }> }) {
  const unitId = decodeURIComponent((await params).unitId)
  if (!(await pageSession())) redirect(`${paths.signIn}?next=${encodeURIComponent(paths.templates(unitId))}`)
  return (
    <AreaMessages areas={['agenda', 'refusals']}>
      <TemplateScreen unitId={unitId} />
    </AreaMessages>
  )
}
