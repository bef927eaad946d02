import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { InspectionScreen } from '#screens/notebook/reading-others/inspection-screen.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('book'))('metadata.inspection') }
}

export default async function Page({ params }: { params: Promise<{ mandateId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { mandateId } = await params
  return (
    <AreaMessages areas={['book', 'refusals']}>
      <InspectionScreen mandateId={decodeURIComponent(mandateId)} />
    </AreaMessages>
  )
}
