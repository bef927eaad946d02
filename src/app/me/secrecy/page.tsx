import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { SecrecyScreen } from '#screens/phone/me/secrecy-screen.tsx'

export async function generateMetadata() {
  const t = await getTranslations('phone.secrecy')
  return { title: t('title') }
}

/** What the ballot promises is no secret: no session is asked for. */
export default function SecrecyPage() {
  return (
    <AreaMessages areas={['phone']}>
      <SecrecyScreen />
    </AreaMessages>
  )
}
