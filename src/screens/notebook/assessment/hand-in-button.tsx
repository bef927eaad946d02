'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { MyAssessment } from '#contract/assessment.ts'
import type { SelfAssessmentAnswers } from '#domain/notebook/types.ts'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { sentAnswers } from './answer-parts.ts'

export type HandInButtonProps = {
  form: MyAssessment
  answers: SelfAssessmentAnswers
  /** Sends what is not on the server yet; false when something has to be settled first, e.g. with another device. */
  onBefore: () => Promise<boolean>
  onHandedIn: () => Promise<unknown>
}

/** Hands the form in, once: asks, says that it cannot be changed after. */
export function HandInButton({ form, answers, onBefore, onHandedIn }: HandInButtonProps) {
  const t = useTranslations('assessment.handIn')
  const kit = useTranslations('kit')
  const api = useApi()
  const asWords = useProblem()
  const handIn = useMutation(api.assessment.handIn.mutationOptions())
  const problem = handIn.error ? asWords(handIn.error) : null
  const send = async () => {
    handIn.reset()
    if (!(await onBefore())) return true
    try {
      await handIn.mutateAsync({ cellId: form.cellId, year: form.year, answers: sentAnswers(answers) })
      await onHandedIn()
      return true
    } catch {
      // The sentence stands in the dialog; what was written stands on this device.
      return false
    }
  }
  const ask = {
    title: t('ask', { year: form.year }),
    consequence: t('consequence'),
    confirm: t('confirm'),
    cancel: kit('cancel'),
    pendingText: t('sending'),
  }
  const inside = problem && <ErrorNotice title={problem.offline ? t('offline') : problem.sentence} id={problem.errorId ?? undefined} />
  return (
    <ConfirmButton kind="primary" ask={ask} onConfirm={send} inside={inside}>
      {t('button')}
    </ConfirmButton>
  )
}
