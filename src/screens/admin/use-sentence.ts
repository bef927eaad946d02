'use client'

import { useTranslations } from 'next-intl'

/** A refusal's code as a sentence of the person's language. Needs the area 'refusals'. */
export function useSentence(): (code: string) => string {
  const t = useTranslations('refusals')
  return (code) => {
    const key = code.replace('/', '.') as Parameters<typeof t>[0]
    return t.has(key) ? t(key) : t('unexpected')
  }
}
