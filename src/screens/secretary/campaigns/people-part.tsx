'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CampaignPerson, CellCampaign } from '#contract/campaign.ts'
import { Button } from '#screens/kit/button.tsx'
import { momentText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Table } from '#screens/kit/table.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { PromisesDialog } from './promises-dialog.tsx'
import { ReportDialog } from './report-dialog.tsx'

/** Everybody of the cell: reported, still to report, or not asked and why. What was handed in is read here. */
export function PeoplePart({ cellId, page }: { cellId: string; page: CellCampaign }) {
  const t = useTranslations('campaignDesk.cell')
  const [reading, setReading] = useState<string | null>(null)
  const [promisesOf, setPromisesOf] = useState<string | null>(null)
  return (
    <>
      <Table
        caption={t('people')}
        rows={page.people}
        rowKey={(one) => one.memberId}
        empty={<EmptyState title={t('nobody.title')}>{t('nobody.text')}</EmptyState>}
        columns={[
          {
            id: 'name',
            head: t('name'),
            isRowHead: true,
            cell: ({ name, standing, group }) => (
              <span>
                {name}
                {group === 'WITH_POST' && <small className="second block">{t('withPost')}</small>}
                {standing === 'PROBATIONARY' && <small className="second block">{t('probationary')}</small>}
              </span>
            ),
          },
          { id: 'state', head: t('state'), cell: (one) => <PersonState person={one} /> },
          {
            id: 'read',
            head: t('report'),
            cell: ({ memberId, name, handedInAt }) =>
              handedInAt && (
                <Button kind="quiet" aria-label={t('readOf', { name })} onPress={() => setReading(memberId)}>
                  {t('read')}
                </Button>
              ),
          },
          {
            id: 'promises',
            head: t('promises'),
            cell: ({ memberId, name }) => (
              <Button kind="quiet" aria-label={`${t('see')}: ${t('promisesOf', { name })}`} onPress={() => setPromisesOf(memberId)}>
                {t('see')}
              </Button>
            ),
          },
        ]}
      />
      {promisesOf && <PromisesDialog of={{ cellId, memberId: promisesOf }} onClose={() => setPromisesOf(null)} />}
      {reading && <ReportDialog of={{ cellId, campaignId: page.campaignId, memberId: reading }} onClose={() => setReading(null)} />}
    </>
  )
}

function PersonState({ person: { reported, excluded, handedInAt } }: { person: CampaignPerson }) {
  const t = useTranslations('campaignDesk')
  if (excluded) return <span className="second">{t(`excludedShort.${excluded}`)}</span>
  if (!reported) return <Tag state="late">{t('cell.notYet')}</Tag>
  return (
    <Tag state="ok">
      <span className="num">{handedInAt ? t('cell.reportedAt', { time: momentText(handedInAt) }) : t('cell.reportedBefore')}</span>
    </Tag>
  )
}
