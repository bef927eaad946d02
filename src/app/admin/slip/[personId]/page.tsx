import { redirect } from 'next/navigation'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { SlipScreen } from '#screens/admin/slips/slip-screen.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'

type Props = { params: Promise<{ personId: string }>; searchParams: Promise<{ also?: string }> }

export default async function Page({ params, searchParams }: Props) {
  const personId = decodeURIComponent((await params).personId)
  if (!(await pageSession())) redirect(`${paths.signIn}?next=${encodeURIComponent(paths.adminSlip(personId))}`)
  const also = ((await searchParams).also ?? '').split(',').filter(Boolean)
  return (
    <AreaMessages areas={['admin', 'refusals']}>
      <SlipScreen personIds={[personId, ...also]} />
    </AreaMessages>
  )
}
