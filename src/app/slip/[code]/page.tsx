import { getTranslations } from 'next-intl/server'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { SlipScreen } from '#screens/phone/slip/slip-screen.tsx'

export async function generateMetadata() {
  const t = await getTranslations('signin.slip')
  return { title: t('title') }
}

export default async function SlipPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  return (
    <AreaMessages areas={['signin', 'refusals']}>
      <SlipScreen code={decodeURIComponent(code)} />
    </AreaMessages>
  )
}
