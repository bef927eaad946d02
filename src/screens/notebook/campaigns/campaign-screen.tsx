'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback } from 'react'
import type { MyCampaign } from '#contract/campaign.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { isRefused } from '#screens/live/problem.ts'
import { InOneWindow } from '../drafts/in-one-window.tsx'
import { useKeptDrafts } from '../drafts/use-kept-drafts.ts'
import { WritingFrame } from '../drafts/writing-frame.tsx'
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
  const { kept, read } = useKeptDrafts(reportDrafts, personId)
  const { refetch } = mine
  const readAgain = useCallback(async () => {
    await read()
    await refetch()
  }, [read, refetch])
  // Without an answer of the server, what this device kept opens the form; the server is asked on.
  const own = kept?.find((one) => one.form.campaignId === campaignId) ?? null
  const form: MyCampaign | undefined = mine.data ?? (mine.failureCount > 0 || mine.fetchStatus === 'paused' ? own?.form : undefined)
  if (isRefused(mine.error, 'access/not-found')) {
    return (
      <Plain>
        <EmptyState title={t('unknown.title')} action={<ButtonLink href={paths.campaigns}>{t('all')}</ButtonLink>}>
          {t('unknown.text')}
        </EmptyState>
      </Plain>
    )
  }
  if (!kept || !form) return <Plain>{mine.error ? <LoadProblem error={mine.error} onRetry={() => void refetch()} /> : <Waiting />}</Plain>
  if (form.handedInAt !== null || form.status !== 'OPEN') return <ReportPage key={form.handedInAt} form={form} left={leftOver(form, own)} />
  return (
    <ReportEditor
      key={reportKey(form)}
      personId={personId}
      form={form}
      start={openReport(form, own)}
      fresh={mine.data}
      onClosed={readAgain}
    />
  )
}

function Plain({ children }: { children: ReactNode }) {
  const t = useTranslations('campaigns')
  return (
    <WritingFrame title={t('one')} back={paths.campaigns}>
      {children}
    </WritingFrame>
  )
}
