import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { MemberApi } from '#screens/live/kept/member-api.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { signInFrom } from '#screens/phone/sign-in-address.ts'
import { PhoneWithWall } from './phone-with-wall.tsx'

export async function generateMetadata() {
  const t = await getTranslations('phone.meeting')
  return { title: t('title') }
}

type Props = { params: Promise<{ meetingId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PhonePage({ params, searchParams }: Props) {
  const meetingId = decodeURIComponent((await params).meetingId)
  const { code } = await searchParams
  const scanned = typeof code === 'string' ? code : null
  const here = paths.phone(meetingId) + (scanned === null ? '' : `?code=${encodeURIComponent(scanned)}`)
  const actor = await pageSession()
  if (!actor) redirect(signInFrom(here))
  return (
    <AreaMessages areas={['phone', 'invitation', 'ballot', 'projector', 'refusals']} widgets={false}>
      <MemberApi personId={actor.personId} page={paths.phone(meetingId)} ownLine>
        <script
          async
          fetchPriority="high"
          src="/ask-early.js"
          data-ask={JSON.stringify(['meeting.phone', 'meeting.mine'].map((path) => [path, { meetingId }]))}
        />
        <PhoneWithWall meetingId={meetingId} code={scanned} serverNow={new Date().toISOString()} />
      </MemberApi>
    </AreaMessages>
  )
}
