'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '#screens/kit/button.tsx'
import { PhoneSection } from '#screens/kit/phone-shell.tsx'
import { useApi } from '#screens/live/api.tsx'
import { usePush } from './use-push.ts'

/** Signs on this phone when it is not looking: only where the server has keys and the browser can. */
export function PushPart() {
  const t = useTranslations('inbox.push')
  const key = useQuery(useApi().inbox.pushKey.queryOptions()).data ?? null
  const { state, turnOn, turnOff, pending, failed } = usePush(key)
  if (state === 'UNABLE') return null
  return (
    <PhoneSection>
      <h2>{t('title')}</h2>
      <p className="second mt-2 mb-3">{t(state === 'DENIED' ? 'denied' : 'text')}</p>
      {state === 'ON' && (
        <Button wide onPress={turnOff} pending={pending} pendingText={t('saving')}>
          {t('off')}
        </Button>
      )}
      {state === 'OFF' && (
        <Button wide onPress={turnOn} pending={pending} pendingText={t('saving')}>
          {t('on')}
        </Button>
      )}
      {failed && <p role="alert">{t('failed')}</p>}
    </PhoneSection>
  )
}
