import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { ClassificationFileScreen } from '#screens/committee/file/classification-file-screen.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('decisions'))('file.title') }
}

export default async function ClassificationFilePage({ params }: { params: Promise<{ unitId: string; memberId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { unitId, memberId } = await params
  return (
    <AreaMessages areas={['decisions', 'committee', 'refusals']}>
      <ClassificationFileScreen unitId={decodeURIComponent(unitId)} memberId={decodeURIComponent(memberId)} />
    </AreaMessages>
  )
}
