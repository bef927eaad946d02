'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import './minutes.css'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { DocumentSheet } from './document-sheet.tsx'

/** /unit/[unitId]/campaigns/[campaignId]/report: the report on a campaign as it is printed and saved. */
export function CampaignReportScreen({ unitId, campaignId }: { unitId: string; campaignId: string }) {
  const t = useTranslations('minutes.bar')
  const desk = useTranslations('campaignDesk')
  const api = useApi()
  const words = useProblem()
  const { data, error, refetch } = useQuery(api.campaign.document.queryOptions({ campaignId }))
  return (
    <main className="min-page">
      {error && <ErrorNotice heading title={words(error).sentence} id={words(error).errorId ?? undefined} onRetry={() => refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <>
          <nav className="min-bar" aria-label={t('label')}>
            <ButtonLink kind="quiet" href={paths.unitCampaign(unitId, campaignId)}>
              {desk('toCampaign')}
            </ButtonLink>
            <span className="to-end" />
            <Button onPress={() => window.print()}>{t('print')}</Button>
            <a className="btn" href={paths.campaignReportFile(campaignId)} download>
              {t('docx')}
            </a>
          </nav>
          <DocumentSheet document={data} />
        </>
      )}
    </main>
  )
}
