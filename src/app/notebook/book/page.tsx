import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { MemberApi } from '#screens/live/kept/member-api.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { BookScreen } from '#screens/notebook/book/book-screen.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('book'))('metadata.book') }
}

export default async function Page() {
  const actor = await pageSession()
  if (!actor) redirect(`${paths.signIn}?next=${encodeURIComponent(paths.book)}`)
  return (
    <AreaMessages areas={['notebook', 'book', 'refusals']}>
      <MemberApi personId={actor.personId}>
        <BookScreen />
      </MemberApi>
    </AreaMessages>
  )
}
