'use client'

import { createContext, useContext } from 'react'
import type { RuleSet } from '#domain/classification/rule-set.ts'

export type RulesValue = {
  rules: RuleSet
  /** As they stand on the server. */
  loaded: RuleSet
  change: (rules: RuleSet) => void
  /** The sentence beside a field; null while nothing is wrong. */
  mistake: (path: string) => string | null
}

const Context = createContext<RulesValue | null>(null)

export const RulesProvider = Context.Provider

export function useRules(): RulesValue {
  const value = useContext(Context)
  if (!value) throw new Error('a rule stands inside a RulesProvider')
  return value
}
