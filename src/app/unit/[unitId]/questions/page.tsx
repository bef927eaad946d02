import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { QuestionsScreen } from '#screens/unit/questions/questions-screen.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('upward.questions'))('title') }
}

export default async function Page({ params }: { params: Promise<{ unitId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { unitId } = await params
  return (
    <AreaMessages areas={['unit', 'upward', 'refusals']}>
      <QuestionsScreen unitId={decodeURIComponent(unitId)} />
    </AreaMessages>
  )
}
