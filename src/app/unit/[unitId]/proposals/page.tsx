import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { ProposalsScreen } from '#screens/unit/proposals/proposals-screen.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('upward.rounds'))('title') }
}

type Props = { params: Promise<{ unitId: string }>; searchParams: Promise<{ round?: string }> }

export default async function Page({ params, searchParams }: Props) {
  if (!(await pageSession())) redirect(paths.signIn)
  const [{ unitId }, { round }] = await Promise.all([params, searchParams])
  return (
    <AreaMessages areas={['unit', 'upward', 'refusals']}>
      <ProposalsScreen unitId={decodeURIComponent(unitId)} roundId={typeof round === 'string' ? round : null} />
    </AreaMessages>
  )
}
