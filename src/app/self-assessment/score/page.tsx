import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { OwnScoreScreen } from '#screens/score/own-score-screen.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('score'))('title') }
}

export default async function Page() {
  if (!(await pageSession())) redirect(`${paths.signIn}?next=${encodeURIComponent(paths.scoreSheet)}`)
  return (
    <AreaMessages areas={['score', 'refusals']}>
      <OwnScoreScreen />
    </AreaMessages>
  )
}
