'use client'

import { useTranslations } from 'next-intl'

/** A sentence for a refusal of the box, or of this phone itself. */
export function useBallotRefusal(): (refusal: string) => string {
  const own = useTranslations('ballot.refused')
  const all = useTranslations('refusals')
  return (refusal) => {
    const why = refusal.replace('ballot/', '') as Parameters<typeof own>[0]
    if (own.has(why)) return own(why)
    const key = refusal.replace('/', '.') as Parameters<typeof all>[0]
    return all.has(key) ? all(key) : all('unexpected')
  }
}
