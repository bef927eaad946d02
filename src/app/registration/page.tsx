import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { MemberApi } from '#screens/live/kept/member-api.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { RegistrationScreen } from '#screens/notebook/registration/registration-screen.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('registration'))('title') }
}

export default async function Page({ searchParams }: { searchParams: Promise<{ year?: string }> }) {
  const actor = await pageSession()
  if (!actor) redirect(`${paths.signIn}?next=${encodeURIComponent(paths.registration)}`)
  const { year } = await searchParams
  return (
    <AreaMessages areas={['registration', 'drafts', 'notebook', 'refusals']}>
      <MemberApi personId={actor.personId} page={paths.registration}>
        <RegistrationScreen personId={actor.personId} year={/^20\d\d$/.test(year ?? '') ? Number(year) : null} />
      </MemberApi>
    </AreaMessages>
  )
}
