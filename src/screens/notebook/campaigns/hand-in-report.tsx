'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { MyCampaign } from '#contract/campaign.ts'
import type { CampaignAnswers } from '#domain/notebook/year-entries.ts'
import { useApi } from '#screens/live/api.tsx'
import { HandInButton, type HandInButtonProps } from '../drafts/hand-in-button.tsx'

export type HandInReportProps = Pick<HandInButtonProps, 'onBefore' | 'onHandedIn'> & { form: MyCampaign; answers: CampaignAnswers }

/** Hands the report in, once: asks, says who reads it then and that it cannot be changed after. */
export function HandInReport({ form, answers, ...rest }: HandInReportProps) {
  const t = useTranslations('campaigns.handIn')
  const api = useApi()
  const handIn = useMutation(api.campaign.handIn.mutationOptions())
  const words = {
    ...{ button: t('button'), ask: t('ask', { name: form.name }), consequence: t('consequence') },
    ...{ confirm: t('confirm'), sending: t('sending'), offline: t('offline') },
  }
  return <HandInButton {...rest} words={words} handIn={handIn} send={() => handIn.mutateAsync({ campaignId: form.campaignId, answers })} />
}
