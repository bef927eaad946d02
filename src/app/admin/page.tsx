import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AdminScreen } from '#screens/admin/units/admin-screen.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('admin'))('title') }
}

export default async function Page() {
  if (!(await pageSession())) redirect(`${paths.signIn}?next=${encodeURIComponent(paths.admin)}`)
  return (
    <AreaMessages areas={['admin', 'refusals']}>
      <AdminScreen />
    </AreaMessages>
  )
}
