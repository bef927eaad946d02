'use client'

import { useTranslations } from 'next-intl'
import { type Refusal, refusalKey } from '#contract/refusals.ts'

/** The sentence for a refusal that came inside an answer, as for one of several. Needs the area 'refusals'. */
export function useRefusalWords(): (refusal: Refusal) => string {
  const t = useTranslations('refusals')
  return (refusal) => t(refusalKey(refusal) as Parameters<typeof t>[0])
}
