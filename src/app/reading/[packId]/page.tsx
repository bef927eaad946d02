import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { MemberApi } from '#screens/live/kept/member-api.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { PackScreen } from '#screens/reading/pack-screen.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('reading'))('title') }
}

export default async function Page({ params }: { params: Promise<{ packId: string }> }) {
  const actor = await pageSession()
  if (!actor) redirect(paths.signIn)
  const packId = decodeURIComponent((await params).packId)
  return (
    <AreaMessages areas={['reading', 'refusals']}>
      <MemberApi personId={actor.personId} page={paths.reading(packId)}>
        <PackScreen packId={packId} />
      </MemberApi>
    </AreaMessages>
  )
}
