'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Table } from '#screens/kit/table.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { YearShell } from '../desk/year-shell.tsx'

/** /cell/[cellId]/campaigns: the campaigns that reach this cell. */
export function CellCampaignsScreen({ cellId }: { cellId: string }) {
  const t = useTranslations('campaignDesk')
  const api = useApi()
  const page = useQuery(api.campaign.ofCell.queryOptions({ cellId }))
  return (
    <YearShell cellId={cellId} title={t('title')} sub={page.data?.cellName}>
      <p className="mb-4">{t('cell.lead')}</p>
      {page.isPending && <Waiting />}
      {page.isError && <LoadProblem error={page.error} onRetry={() => void page.refetch()} />}
      {page.data && (
        <Table
          caption={t('title')}
          rows={page.data.campaigns}
          rowKey={(one) => one.campaignId}
          empty={
            <EmptyState
              title={t('cell.empty.title')}
              action={<ButtonLink href={paths.planMeeting(cellId)}>{t('cell.planMeeting')}</ButtonLink>}
            >
              {t('cell.empty.text')}
            </EmptyState>
          }
          columns={[
            {
              id: 'name',
              head: t('columns.name'),
              isRowHead: true,
              cell: (one) => <Link href={paths.cellCampaign(cellId, one.campaignId)}>{one.name}</Link>,
            },
            { id: 'unit', head: t('columns.unit'), cell: (one) => one.unitName },
            { id: 'number', head: t('columns.number'), cell: (one) => one.number },
            {
              id: 'period',
              head: t('columns.period'),
              cell: (one) => t('period', { from: dayText(one.startsOn), to: dayText(one.endsOn) }),
            },
            {
              id: 'status',
              head: t('columns.status'),
              cell: (one) => <Tag state={one.status === 'OPEN' ? 'ok' : 'no'}>{t(`status.${one.status}`)}</Tag>,
            },
          ]}
        />
      )}
    </YearShell>
  )
}
