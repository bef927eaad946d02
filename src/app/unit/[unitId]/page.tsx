import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { UnitScreen } from '#screens/unit/unit-screen.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('unit'))('metadata') }
}

export default async function Page({ params }: { params: Promise<{ unitId: string }> }) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { unitId } = await params
  return <UnitScreen unitId={decodeURIComponent(unitId)} />
}
