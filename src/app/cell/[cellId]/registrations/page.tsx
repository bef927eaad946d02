import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { CellRegistrationsScreen } from '#screens/secretary/registrations/cell-registrations-screen.tsx'

type Props = { params: Promise<{ cellId: string }>; searchParams: Promise<{ year?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('registration'))('desk.title') }
}

export default async function Page({ params, searchParams }: Props) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { cellId } = await params
  const { year } = await searchParams
  return (
    <AreaMessages areas={['desk', 'registration', 'refusals']}>
      <CellRegistrationsScreen cellId={decodeURIComponent(cellId)} year={/^20\d\d$/.test(year ?? '') ? Number(year) : null} />
    </AreaMessages>
  )
}
