'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { CampaignMeetingLine, CellCampaign } from '#contract/campaign.ts'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Table } from '#screens/kit/table.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'

/** The cell's thematic meetings within the period: which of them count is the cell committee's to say. */
export function MeetingsPart({ cellId, page }: { cellId: string; page: CellCampaign }) {
  const t = useTranslations('campaignDesk.cell')
  const api = useApi()
  const queries = useQueryClient()
  const count = useMutation(
    api.campaign.countMeeting.mutationOptions({ onSuccess: () => queries.invalidateQueries(api.campaign.atCell.pathFilter()) }),
  )
  const { campaignId, status } = page
  return (
    <>
      <Table
        caption={t('meetings')}
        rows={page.meetings}
        rowKey={(one) => one.meetingId}
        empty={<EmptyState title={t('noMeetings.title')}>{t('noMeetings.text', { least: page.targets.meetings })}</EmptyState>}
        columns={[
          {
            id: 'counts',
            head: t('counts'),
            width: '96px',
            cell: ({ meetingId, title, counts }) => (
              <Checkbox
                aria-label={t('countThis', { title })}
                isSelected={counts}
                isDisabled={status !== 'OPEN' || count.isPending}
                onChange={(isSelected) => count.mutate({ cellId, campaignId, meetingId, counts: isSelected })}
              >
                {null}
              </Checkbox>
            ),
          },
          { id: 'day', head: t('day'), width: '120px', cell: ({ startsAt }) => dayText(startsAt) },
          { id: 'title', head: t('meeting'), isRowHead: true, cell: ({ title }) => title },
          { id: 'state', head: t('state'), cell: (one) => <State meeting={one} /> },
        ]}
      />
      <RefusedNote error={count.error} />
    </>
  )
}

function State({ meeting: { counts, held, status } }: { meeting: CampaignMeetingLine }) {
  const t = useTranslations('campaignDesk.cell.meetingState')
  if (!counts) return <span className="second">{t('notCounted')}</span>
  if (!held) return <Tag state="part">{t(status === 'OPEN' ? 'running' : 'toCome')}</Tag>
  if (held.headChaired === false) return <Tag state="late">{t('notChaired')}</Tag>
  return <Tag state="ok">{t(held.headChaired ? 'chaired' : 'noHead')}</Tag>
}
