'use client'

import { useTranslations } from 'next-intl'
import type { AuditShown } from '#contract/oversight.ts'

/** An act as a sentence: what was done, about whom, by which document. */
export function useActWords(): (line: AuditShown) => string {
  const t = useTranslations('oversight.acts')
  return ({ act, group, about }) => {
    const key = act as Parameters<typeof t>[0]
    const what = t.has(key) ? t(key) : t(`other.${group}`)
    const more = [
      about.person,
      about.number && t('number', { number: about.number }),
      about.year && t('year', { year: String(about.year) }),
    ]
    return [what, ...more].filter(Boolean).join(' · ')
  }
}
