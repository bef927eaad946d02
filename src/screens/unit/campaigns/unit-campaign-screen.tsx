'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { UnitCampaign } from '#contract/campaign.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { UnitFrame } from '../unit-frame.tsx'
import { CloseCampaign, OpenCampaign, RemindCells } from './campaign-acts.tsx'
import { CoverageTable } from './coverage-table.tsx'
import { CoverageTotals } from './coverage-totals.tsx'
import { PlanForm } from './plan-form.tsx'

const everyMilliseconds = 5_000

/** /unit/[unitId]/campaigns/[campaignId]: the plan while it is a draft, then its coverage as it moves, then the closing report. */
export function UnitCampaignScreen({ unitId, campaignId }: { unitId: string; campaignId: string }) {
  const t = useTranslations('campaignDesk')
  const api = useApi()
  const page = useQuery({
    ...api.campaign.atUnit.queryOptions({ unitId, campaignId }),
    refetchInterval: ({ state }) => (state.data?.campaign.status === 'OPEN' ? everyMilliseconds : false),
  })
  return (
    <UnitFrame
      title={page.data?.campaign.name || t('title')}
      sub={page.data?.unitName}
      way={
        <ButtonLink href={paths.unitCampaigns(unitId)} kind="quiet" size="small">
          {t('toList')}
        </ButtonLink>
      }
    >
      {page.isPending && <Waiting />}
      {page.isError && !page.data && <LoadProblem error={page.error} onRetry={() => void page.refetch()} />}
      {page.data?.campaign.status === 'DRAFT' && <DraftPage key={page.data.campaign.version} page={page.data} />}
      {page.data && page.data.campaign.status !== 'DRAFT' && <BoardPage page={page.data} isStale={page.isError} />}
    </UnitFrame>
  )
}

function DraftPage({ page: { campaign } }: { page: UnitCampaign }) {
  const t = useTranslations('campaignDesk')
  const { id: campaignId, unitId, version } = campaign
  const { name, number, issuedOn, purpose, startsOn, endsOn, group, targets, forms } = campaign
  const start = { name, number, issuedOn, purpose, startsOn, endsOn, group, targets, forms }
  return (
    <div className="grid gap-6">
      <Note tone="gold">{t('draftNote')}</Note>
      <PlanForm unitId={unitId} campaignId={campaignId} version={version} start={start} onSaved={() => undefined} />
      <OpenCampaign campaign={campaign} />
    </div>
  )
}

function BoardPage({ page, isStale }: { page: UnitCampaign; isStale: boolean }) {
  const t = useTranslations('campaignDesk')
  const { campaign, rows, organisations, today } = page
  const { number, startsOn, endsOn, status, closing, targets } = campaign
  const [total] = rows
  const period = t('period', { from: dayText(startsOn), to: dayText(endsOn) })
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <p className="num">
          <b>{number}</b> · {period}
          {status === 'OPEN' && today > endsOn && <b className="text-wait"> · {t('pastEnd')}</b>}
        </p>
        <p className="second" role="status">
          {closing ? t('closedOn', { day: dayText(closing.on), name: closing.byName }) : t(isStale ? 'stale' : 'live')}
        </p>
      </div>
      {total && <CoverageTotals total={total} targets={targets} organisations={organisations} />}
      <CoverageTable rows={rows} targets={targets} />
      <p className="second">{t('noNames')}</p>
      {closing && <ClosingWords reasons={closing.reasons} conclusion={closing.conclusion} />}
      <div className="flex flex-wrap gap-3 border-t border-rule pt-4">
        {status === 'OPEN' && <RemindCells campaign={campaign} />}
        {status === 'OPEN' && <CloseCampaign campaign={campaign} rows={rows} />}
        <ButtonLink href={paths.campaignReport(campaign.unitId, campaign.id)}>{t(closing ? 'print' : 'printProgress')}</ButtonLink>
        <a className="btn" href={paths.campaignReportFile(campaign.id)} download>
          {t('docx')}
        </a>
        <SheetButton name="campaign" unitId={campaign.unitId} id={campaign.id} />
      </div>
    </div>
  )
}

function ClosingWords({ reasons, conclusion }: { reasons: string; conclusion: string }) {
  const t = useTranslations('campaignDesk.close')
  const words = [
    { head: t('reasons'), text: reasons },
    { head: t('conclusion'), text: conclusion },
  ].filter(({ text }) => text !== '')
  return words.map(({ head, text }) => (
    <section key={head}>
      <h2>{head}</h2>
      <p className="mt-1 max-w-[80ch] whitespace-pre-line">{text}</p>
    </section>
  ))
}
