'use client'

import { useLocale } from 'next-intl'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { MyAssessment } from '#contract/assessment.ts'
import type { Bilingual, SelfAssessmentAnswers } from '#domain/notebook/types.ts'

type FormValue = {
  form: MyAssessment
  answers: SelfAssessmentAnswers
  change: (change: Partial<SelfAssessmentAnswers>) => void
  /** The sentence that stands beside a field; null while nothing is wrong, or while nobody asked yet. */
  mistake: (path: string) => string | null
}

const Context = createContext<FormValue | null>(null)

export function FormProvider({ form, answers, onChange, mistakes, children }: FormProviderProps) {
  const value = useMemo(
    () => ({
      form,
      answers,
      change: (change: Partial<SelfAssessmentAnswers>) => onChange({ ...answers, ...change }),
      mistake: (path: string) => mistakes[path] ?? null,
    }),
    [form, answers, onChange, mistakes],
  )
  return <Context value={value}>{children}</Context>
}

type FormProviderProps = {
  form: MyAssessment
  answers: SelfAssessmentAnswers
  onChange: (answers: SelfAssessmentAnswers) => void
  mistakes: Readonly<Record<string, string>>
  children: ReactNode
}

export function useForm(): FormValue {
  const value = useContext(Context)
  if (!value) throw new Error('an answer stands inside a FormProvider')
  return value
}

/** Words of a template in the reader's language. */
export function useWordsOf(): (words: Bilingual) => string {
  const locale = useLocale()
  return (words) => words[locale]
}
