'use client'

import { useTranslations } from 'next-intl'
import type { CoverageRow } from '#contract/campaign.ts'
import type { CampaignFlag } from '#domain/campaign/coverage.ts'
import type { CampaignTargets } from '#domain/campaign/plan.ts'
import { Table } from '#screens/kit/table.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { ShareBar, usePercent } from './share-figure.tsx'

/** Each organisation and cell below: figures alone. Short of a target is said in words. */
export function CoverageTable({ rows, targets }: { rows: readonly CoverageRow[]; targets: CampaignTargets }) {
  const t = useTranslations('campaignDesk.table')
  return (
    <Table
      caption={t('caption')}
      rows={rows.slice(1)}
      rowKey={(row) => row.unitId}
      columns={[
        {
          id: 'name',
          head: t('name'),
          isRowHead: true,
          cell: (row) => (
            <span className={row.isCell ? '' : 'font-bold'} style={{ paddingLeft: `${(row.depth - 1) * 16}px` }}>
              {row.name}
            </span>
          ),
        },
        {
          id: 'reported',
          head: t('reported'),
          width: '190px',
          cell: ({ figures }) => <Share part={figures.reported} whole={figures.asked} />,
        },
        { id: 'leaders', head: t('leaders'), align: 'right', cell: ({ figures }) => `${figures.leadersReported}/${figures.leaders}` },
        { id: 'excluded', head: t('excluded'), cell: (row) => <Excluded row={row} /> },
        { id: 'meetings', head: t('meetings'), cell: (row) => <Meetings row={row} targets={targets} /> },
        { id: 'flags', head: t('flags'), cell: ({ flags }) => <Flags flags={flags} /> },
      ]}
    />
  )
}

function Share({ part, whole }: { part: number; whole: number }) {
  const percent = usePercent()(part, whole)
  return (
    <span className="grid gap-1">
      <span className="flex justify-between gap-2">
        <b>
          {part}/{whole}
        </b>
        {percent}
      </span>
      <ShareBar part={part} whole={whole} />
    </span>
  )
}

function Excluded({ row: { figures } }: { row: CoverageRow }) {
  const t = useTranslations('campaignDesk.table')
  const { EXEMPT, AWAY, SUSPENDED, ELSEWHERE, GUEST, OTHER_GROUP } = figures.excluded
  const counted = { EXEMPT, AWAY, SUSPENDED, ELSEWHERE, GUEST, OTHER_GROUP }
  const parts = Object.entries(counted).flatMap(([why, count]) => (count > 0 ? [t(`why.${why as keyof typeof counted}`, { count })] : []))
  return parts.length === 0 ? '0' : parts.join('; ')
}

/** By quarter, and how many the head chaired in person. */
function Meetings({ row: { figures, isCell }, targets }: { row: CoverageRow; targets: CampaignTargets }) {
  const t = useTranslations('campaignDesk.table')
  const quarters = Object.entries(figures.quarters).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return (
    <span className="grid">
      {quarters.map(([quarter, met]) => (
        <span key={quarter} className="whitespace-nowrap">
          {t('quarter', { quarter: quarter.slice(6) })} {isCell ? (met > 0 ? '✓' : '–') : `${met}/${figures.cells}`}
        </span>
      ))}
      {figures.meetings > 0 && (
        <small className="second">
          {t('chaired', { chaired: figures.meetings - figures.notChairedByHead, meetings: figures.meetings })}
        </small>
      )}
      {figures.meetings === 0 && <small className="second">{t('noMeeting', { least: targets.meetings })}</small>}
    </span>
  )
}

export function Flags({ flags }: { flags: readonly CampaignFlag[] }) {
  const t = useTranslations('campaignDesk.flag')
  if (flags.length === 0) return <Tag state="ok">{t('none')}</Tag>
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1">
      {flags.map((flag) => (
        <Tag key={flag} state={flag === 'NOT_ALL' ? 'part' : 'late'}>
          {t(flag)}
        </Tag>
      ))}
    </span>
  )
}
