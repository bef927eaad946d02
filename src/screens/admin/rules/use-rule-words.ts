'use client'

import { useTranslations } from 'next-intl'
import type { RuleField } from './rule-fields.ts'

/** The name and the explanation of a rule. The keys come from rule-fields.ts, whose test holds each to a sentence. */
export function useRuleWords(field: RuleField): { label: string; help: string } {
  const t = useTranslations('admin.rules.field')
  const say = (key: string) => t(key as Parameters<typeof t>[0])
  if (field.kind === 'ballot') return { label: t(`kind.${field.of}`), help: t(`ballotHelp.${field.of}`) }
  const words = field.kind === 'scores' ? 'scores' : field.words
  return { label: say(`${words}.label`), help: say(`${words}.help`) }
}

/** The name of an option, or of a part, of a rule. */
export function useRuleOption(): (words: string, option: string) => string {
  const t = useTranslations('admin.rules.field')
  return (words, option) => t(`${words}.${option}` as Parameters<typeof t>[0])
}
