import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { SlipCodeScreen } from '#screens/phone/slip/slip-code-screen.tsx'

export async function generateMetadata() {
  const t = await getTranslations('signin.slip')
  return { title: t('title') }
}

export default function SlipCodePage() {
  return (
    <AreaMessages areas={['signin', 'refusals']}>
      <SlipCodeScreen />
    </AreaMessages>
  )
}
