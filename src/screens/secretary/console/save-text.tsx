'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#screens/kit/button.tsx'

/** Records what was typed without going on; there only while something is unsaved. */
export function SaveText({
  isDraft,
  save,
  pending,
  text,
}: {
  isDraft: boolean
  save: () => Promise<boolean>
  pending: boolean
  text: string
}) {
  const t = useTranslations('console')
  if (!isDraft) return null
  return (
    <>
      <Button onPress={save} pending={pending} pendingText={t('saving')}>
        {text}
      </Button>
      <span className="con-key">{t('unsaved')}</span>
    </>
  )
}
