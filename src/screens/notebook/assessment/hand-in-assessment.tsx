'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { MyAssessment } from '#contract/assessment.ts'
import type { SelfAssessmentAnswers } from '#domain/notebook/types.ts'
import { useApi } from '#screens/live/api.tsx'
import { HandInButton, type HandInButtonProps } from '../drafts/hand-in-button.tsx'
import { sentAnswers } from './answer-parts.ts'

export type HandInAssessmentProps = Pick<HandInButtonProps, 'onBefore' | 'onHandedIn'> & {
  form: MyAssessment
  answers: SelfAssessmentAnswers
}

/** Hands the form in, once: asks, says that it cannot be changed after. */
export function HandInAssessment({ form, answers, ...rest }: HandInAssessmentProps) {
  const t = useTranslations('assessment.handIn')
  const api = useApi()
  const handIn = useMutation(api.assessment.handIn.mutationOptions())
  const words = {
    ...{ button: t('button'), ask: t('ask', { year: form.year }), consequence: t('consequence') },
    ...{ confirm: t('confirm'), sending: t('sending'), offline: t('offline') },
  }
  const send = () => handIn.mutateAsync({ cellId: form.cellId, year: form.year, answers: sentAnswers(answers) })
  return <HandInButton {...rest} words={words} handIn={handIn} send={send} />
}
