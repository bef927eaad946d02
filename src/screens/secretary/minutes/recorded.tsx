'use client'

import { useTranslations } from 'next-intl'

/** A text, or "chưa ghi" where nobody recorded it. */
export function Recorded({ text }: { text: string | null | undefined }) {
  const t = useTranslations('minutes')
  return text ? <span className="min-text">{text}</span> : <span className="min-none">{t('notRecorded')}</span>
}

/** A list of names in one line: null is "not recorded", empty is "none". */
export function Names({ names }: { names: readonly string[] | null }) {
  const t = useTranslations('minutes')
  if (names === null) return <span className="min-none">{t('notRecorded')}</span>
  return <span className="font-normal">{names.length === 0 ? t('none') : names.join(', ')}</span>
}
