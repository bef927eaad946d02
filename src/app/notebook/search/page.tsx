import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { MemberApi } from '#screens/live/kept/member-api.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { SearchScreen } from '#screens/notebook/search/search-screen.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('book'))('metadata.search') }
}

export default async function Page() {
  const actor = await pageSession()
  if (!actor) redirect(paths.signIn)
  return (
    <AreaMessages areas={['notebook', 'book', 'refusals']}>
      <MemberApi personId={actor.personId}>
        <SearchScreen />
      </MemberApi>
    </AreaMessages>
  )
}
