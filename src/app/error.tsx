'use client'

import { useTranslations } from 'next-intl'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { PhoneShell } from '#screens/kit/phone-shell.tsx'

/** A page broke: the id is Next's digest, which the server logs with the error. */
export default function Broken({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('kit')
  return (
    <PhoneShell title={t('product')}>
      <ErrorNotice title={t('broken.title')} id={error.digest} onRetry={reset}>
        {t('broken.text')}
      </ErrorNotice>
    </PhoneShell>
  )
}
