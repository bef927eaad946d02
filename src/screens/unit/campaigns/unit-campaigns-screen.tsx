'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { UnitCampaigns } from '#contract/campaign.ts'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Table } from '#screens/kit/table.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { UnitFrame } from '../unit-frame.tsx'
import { newPlan } from './plan-draft.ts'
import { PlanForm } from './plan-form.tsx'

/** /unit/[unitId]/campaigns: the campaigns of a committee, and a new one. */
export function UnitCampaignsScreen({ unitId }: { unitId: string }) {
  const t = useTranslations('campaignDesk')
  const api = useApi()
  const router = useRouter()
  const page = useQuery(api.campaign.ofUnit.queryOptions({ unitId }))
  const [isNew, setNew] = useState(false)
  return (
    <UnitFrame
      title={t('title')}
      sub={page.data?.unitName}
      way={
        <ButtonLink href={paths.unit(unitId)} kind="quiet" size="small">
          {t('toUnit')}
        </ButtonLink>
      }
    >
      {page.isPending && <Waiting />}
      {page.isError && <LoadProblem error={page.error} onRetry={() => void page.refetch()} />}
      {page.data && isNew && (
        <PlanForm
          unitId={unitId}
          campaignId={null}
          version={0}
          start={newPlan(page.data.today)}
          onSaved={({ campaignId }) => router.push(paths.unitCampaign(unitId, campaignId))}
          onCancel={() => setNew(false)}
        />
      )}
      {page.data && !isNew && <List page={page.data} onNew={() => setNew(true)} />}
    </UnitFrame>
  )
}

const tags = { DRAFT: 'part', OPEN: 'ok', CLOSED: 'no' } as const

function List({ page, onNew }: { page: UnitCampaigns; onNew: () => void }) {
  const t = useTranslations('campaignDesk')
  const start = (
    <Button kind="primary" onPress={onNew}>
      {t('new')}
    </Button>
  )
  return (
    <div className="grid max-w-[1080px] gap-5">
      <p className="max-w-[70ch]">{t('lead')}</p>
      <Table
        caption={t('title')}
        rows={page.campaigns}
        rowKey={(one) => one.campaignId}
        empty={
          <EmptyState title={t('empty.title')} action={start}>
            {t('empty.text')}
          </EmptyState>
        }
        columns={[
          {
            id: 'name',
            head: t('columns.name'),
            isRowHead: true,
            cell: (one) => <Link href={paths.unitCampaign(page.unitId, one.campaignId)}>{one.name}</Link>,
          },
          { id: 'number', head: t('columns.number'), cell: (one) => one.number || t('noNumber') },
          { id: 'period', head: t('columns.period'), cell: (one) => t('period', { from: dayText(one.startsOn), to: dayText(one.endsOn) }) },
          { id: 'status', head: t('columns.status'), cell: (one) => <Tag state={tags[one.status]}>{t(`status.${one.status}`)}</Tag> },
        ]}
      />
      {page.campaigns.length > 0 && <div>{start}</div>}
    </div>
  )
}
