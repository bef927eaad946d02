import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { signInFrom } from '#screens/phone/sign-in-address.ts'
import { DoorScreen } from '#screens/secretary/door/door-screen.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('invitation'))('door.title') }
}

export default async function Page({ params }: { params: Promise<{ meetingId: string }> }) {
  if (!(await pageSession())) redirect(signInFrom(paths.door(decodeURIComponent((await params).meetingId))))
  const { meetingId } = await params
  return (
    <AreaMessages areas={['invitation', 'refusals']}>
      <DoorScreen meetingId={decodeURIComponent(meetingId)} />
    </AreaMessages>
  )
}
