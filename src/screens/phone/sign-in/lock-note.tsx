'use client'

import { useTranslations } from 'next-intl'
import { durationParts } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'

/** How long the account still waits. */
export function LockNote({ seconds }: { seconds: number }) {
  const t = useTranslations('signin')
  const say = useTranslations('kit.duration')
  const parts = durationParts(seconds)
  const duration = parts.hours > 0 ? say('hours', parts) : parts.minutes > 0 ? say('minutes', parts) : say('seconds', parts)
  return (
    <Note tone="red" role="alert">
      <b>{t('locked')}</b>
      <p className="num">{seconds > 0 ? t('lockedFor', { duration }) : t('lockedOver')}</p>
    </Note>
  )
}
