'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { startTransition } from 'react'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { PhoneShell } from '#screens/kit/phone-shell.tsx'

/** A page broke: the id is Next's digest, which the server logs with the error. */
export default function Broken({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('kit')
  const router = useRouter()
  // reset() alone would draw the same broken answer again.
  const again = () =>
    startTransition(() => {
      router.refresh()
      reset()
    })
  return (
    <PhoneShell title={t('product')}>
      <ErrorNotice title={t('broken.title')} id={error.digest} onRetry={again}>
        {t('broken.text')}
      </ErrorNotice>
    </PhoneShell>
  )
}
