'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MyRegistration } from '#contract/registration.ts'
import { registrationProblems } from '#domain/notebook/registration-of-year.ts'
import type { RegistrationAnswers } from '#domain/notebook/year-entries.ts'
import { Button } from '#screens/kit/button.tsx'
import { ConfirmDialog } from '#screens/kit/dialog.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { goToField } from '../drafts/field-anchor.tsx'

export type HandInRegistrationProps = {
  form: MyRegistration
  answers: RegistrationAnswers
  reason: string
  /** The writer wants to hand in: mistakes may be shown. */
  onAsk: () => void
  /** Sends what is not on the server yet; false when something has to be settled first. */
  onBefore: () => Promise<boolean>
  onHandedIn: () => Promise<unknown>
}

/** Leads to what is missing, or asks once and puts the registration before the cell committee. */
export function HandInRegistration({ form, answers, reason, onAsk, onBefore, onHandedIn }: HandInRegistrationProps) {
  const t = useTranslations('registration.handIn')
  const kit = useTranslations('kit')
  const api = useApi()
  const asWords = useProblem()
  const [isOpen, setOpen] = useState(false)
  const handIn = useMutation(api.registration.handIn.mutationOptions())
  const problem = handIn.error ? asWords(handIn.error) : null
  const ask = () => {
    onAsk()
    const [first] = registrationProblems(answers, { standing: form, reason })
    if (!first) return setOpen(true)
    requestAnimationFrame(() => goToField(first.field))
  }
  const send = async () => {
    handIn.reset()
    if (!(await onBefore())) return setOpen(false)
    const { items, commitment } = answers
    try {
      await handIn.mutateAsync({ cellId: form.cellId, year: form.year, answers: { items: [...items], commitment }, reason })
      await onHandedIn()
      setOpen(false)
    } catch {
      // The sentence stands in the dialog; what was written stands on this device.
    }
  }
  return (
    <>
      <Button kind="primary" onPress={ask}>
        {t(form.handedIn ? 'again' : 'button')}
      </Button>
      <ConfirmDialog
        title={t('ask', { year: String(form.year) })}
        consequence={t('consequence')}
        confirm={t('confirm')}
        cancel={kit('cancel')}
        pendingText={t('sending')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        onConfirm={() => void send()}
        pending={handIn.isPending}
      >
        {problem && <ErrorNotice title={problem.offline ? t('offline') : problem.sentence} id={problem.errorId ?? undefined} />}
      </ConfirmDialog>
    </>
  )
}
