import { redirect } from 'next/navigation'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { SlipScreen } from '#screens/admin/slips/slip-screen.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'

export default async function Page({ params }: { params: Promise<{ personId: string }> }) {
  const personId = decodeURIComponent((await params).personId)
  if (!(await pageSession())) redirect(`${paths.signIn}?next=${encodeURIComponent(paths.adminSlip(personId))}`)
  return (
    <AreaMessages areas={['admin', 'refusals']}>
      <SlipScreen personIds={[personId]} />
    </AreaMessages>
  )
}
