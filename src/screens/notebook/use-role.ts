'use client'

import { useTranslations } from 'next-intl'

/** The code of a role that signed a line, in words. */
export function useRole(): (code: string) => string {
  const t = useTranslations('notebook.role')
  return (code) => {
    const key = code as Parameters<typeof t>[0]
    return t.has(key) ? t(key) : t('other')
  }
}
