'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { CellCampaign } from '#contract/campaign.ts'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem, RefusedNote } from '#screens/live/load-problem.tsx'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { DeskShell } from '../desk/desk-shell.tsx'
import { CampaignSummary } from './campaign-summary.tsx'
import { MeetingsPart } from './meetings-part.tsx'
import { PeoplePart } from './people-part.tsx'

const everyMilliseconds = 10_000

/** /cell/[cellId]/campaigns/[campaignId]: who has reported, who is not asked and why, and the meetings that count. */
export function CellCampaignScreen({ cellId, campaignId }: { cellId: string; campaignId: string }) {
  const t = useTranslations('campaignDesk')
  const api = useApi()
  const page = useQuery({
    ...api.campaign.atCell.queryOptions({ cellId, campaignId }),
    refetchInterval: ({ state }) => (state.data?.status === 'OPEN' ? everyMilliseconds : false),
  })
  return (
    <DeskShell
      cellId={cellId}
      desk={null}
      title={page.data?.name ?? t('title')}
      sub={page.data?.cellName}
      left={page.data ? <CampaignSummary page={page.data} /> : <div />}
      leftLabel={t('cell.summary')}
    >
      {page.isPending && <Waiting />}
      {page.isError && !page.data && <LoadProblem error={page.error} onRetry={() => void page.refetch()} />}
      {page.data && <Content cellId={cellId} page={page.data} />}
    </DeskShell>
  )
}

function Content({ cellId, page }: { cellId: string; page: CellCampaign }) {
  const t = useTranslations('campaignDesk')
  const { number, unitName, startsOn, endsOn, purpose, status } = page
  return (
    <div className="grid max-w-[1080px] gap-7">
      <section>
        <p className="num">
          <b>{number}</b> · {unitName} · {t('period', { from: dayText(startsOn), to: dayText(endsOn) })}
        </p>
        {purpose && <p className="mt-2 max-w-[80ch] whitespace-pre-line">{purpose}</p>}
      </section>
      <section>
        <SectionHead level={2}>{t('cell.meetings')}</SectionHead>
        <MeetingsPart cellId={cellId} page={page} />
        {status === 'OPEN' && (
          <ButtonLink href={`${paths.planMeeting(cellId)}?kind=THEMATIC`} className="mt-3">
            {t('cell.planMeeting')}
          </ButtonLink>
        )}
      </section>
      <section>
        <SectionHead level={2} aside={t('cell.reportedOf', { reported: page.figures.reported, asked: page.figures.asked })}>
          {t('cell.people')}
        </SectionHead>
        <PeoplePart cellId={cellId} page={page} />
        <p className="mt-3">
          <SheetButton name="cell-campaign" unitId={cellId} id={page.campaignId} />
        </p>
        {status === 'OPEN' && <Remind cellId={cellId} campaignId={page.campaignId} />}
      </section>
    </div>
  )
}

function Remind(of: { cellId: string; campaignId: string }) {
  const t = useTranslations('campaignDesk.remind')
  const api = useApi()
  const remind = useMutation(api.campaign.remindMembers.mutationOptions())
  return (
    <div className="mt-3">
      <Button kind="primary" pending={remind.isPending} pendingText={t('sending')} onPress={() => remind.mutate(of)}>
        {t('members')}
      </Button>
      <p role="status" className="second mt-1">
        {remind.data && t('membersDone', { count: remind.data.members })}
      </p>
      <RefusedNote error={remind.error} />
    </div>
  )
}
