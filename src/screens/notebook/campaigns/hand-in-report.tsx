'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { MyCampaign } from '#contract/campaign.ts'
import type { CampaignAnswers } from '#domain/notebook/year-entries.ts'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'

export type HandInReportProps = {
  form: MyCampaign
  answers: CampaignAnswers
  /** Sends what is not on the server yet; false when something has to be settled first, e.g. with another device. */
  onBefore: () => Promise<boolean>
  onHandedIn: () => Promise<unknown>
}

/** Hands the report in, once: asks, says who reads it then and that it cannot be changed after. */
export function HandInReport({ form, answers, onBefore, onHandedIn }: HandInReportProps) {
  const t = useTranslations('campaigns.handIn')
  const kit = useTranslations('kit')
  const api = useApi()
  const asWords = useProblem()
  const handIn = useMutation(api.campaign.handIn.mutationOptions())
  const problem = handIn.error ? asWords(handIn.error) : null
  const send = async () => {
    handIn.reset()
    if (!(await onBefore())) return true
    try {
      await handIn.mutateAsync({ campaignId: form.campaignId, answers })
      await onHandedIn()
      return true
    } catch {
      // The sentence stands in the dialog; what was written stands on this device.
      return false
    }
  }
  const ask = {
    title: t('ask', { name: form.name }),
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
