import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { ReflectionTemplateScreen } from '#screens/unit/reflection-template/reflection-template-screen.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('reflection'))('template.title') }
}

export default async function Page({ params }: { params: Promise<{ unitId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { unitId } = await params
  return (
    <AreaMessages areas={['reflection', 'unit', 'refusals']}>
      <ReflectionTemplateScreen unitId={decodeURIComponent(unitId)} />
    </AreaMessages>
  )
}
