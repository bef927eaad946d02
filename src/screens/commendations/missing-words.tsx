import { useTranslations } from 'next-intl'
import type { MissingForTitle } from '#domain/commendation/eligible.ts'

/** What a title still asks, as a sentence. */
export function useMissing(): (missing: readonly MissingForTitle[]) => string {
  const t = useTranslations('commendations.missing')
  return (missing) => missing.map(({ kind, has, needs }) => t(kind, { has, needs })).join('; ')
}
