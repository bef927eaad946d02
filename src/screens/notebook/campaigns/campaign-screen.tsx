'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { useApi } from '#screens/live/api.tsx'
import { InOneWindow } from '../drafts/in-one-window.tsx'
import { OwnForm } from '../drafts/own-form.tsx'
import { leftOver, openReport, reportDrafts, reportKey } from './report-draft.ts'
import { ReportEditor } from './report-editor.tsx'
import { ReportPage } from './report-page.tsx'

type Props = { personId: string; campaignId: string }

/** /campaigns/[campaignId]: the own report, written against the oath and the promises; handed in, it is read again. */
export function CampaignScreen({ personId, campaignId }: Props) {
  const t = useTranslations('campaigns')
  return (
    <InOneWindow name={`campaign ${personId} ${campaignId}`} title={t('one')}>
      <OpenedCampaign personId={personId} campaignId={campaignId} />
    </InOneWindow>
  )
}

function OpenedCampaign({ personId, campaignId }: Props) {
  const t = useTranslations('campaigns')
  const api = useApi()
  const mine = useQuery(api.campaign.ofMine.queryOptions({ campaignId }))
  const nobody = {
    ...{ title: t('unknown.title'), text: t('unknown.text') },
    action: <ButtonLink href={paths.campaigns}>{t('all')}</ButtonLink>,
  }
  const page = { personId, mine, nobody, title: t('one'), back: paths.campaigns }
  return (
    <OwnForm {...page} shelf={reportDrafts} ownOf={(kept) => kept.find((one) => one.form.campaignId === campaignId)}>
      {({ form, own, fresh, readAgain }) =>
        form.handedInAt !== null || form.status !== 'OPEN' ? (
          <ReportPage key={form.handedInAt} form={form} left={leftOver(form, own)} />
        ) : (
          <ReportEditor
            key={reportKey(form)}
            personId={personId}
            form={form}
            start={openReport(form, own)}
            fresh={fresh}
            onClosed={readAgain}
          />
        )
      }
    </OwnForm>
  )
}
