import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { signInFrom } from '#screens/phone/sign-in-address.ts'
import { CountScreen } from '#screens/secretary/printed/count-screen.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('printed.count'))('title') }
}

export default async function CountPage({ params }: { params: Promise<{ ballotId: string }> }) {
  const ballotId = decodeURIComponent((await params).ballotId)
  if (!(await pageSession())) redirect(signInFrom(paths.count(ballotId)))
  return (
    <AreaMessages areas={['printed', 'refusals']}>
      <CountScreen ballotId={ballotId} />
    </AreaMessages>
  )
}
