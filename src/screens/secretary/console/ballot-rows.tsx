'use client'

import { useTranslations } from 'next-intl'
import type { BallotPreview } from '#contract/ballot.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { type Column, Table } from '#screens/kit/table.tsx'

type Row = BallotPreview['rows'][number]

/** The sheet's rows with what stands beside each name, and below who is not on it and why. */
export function BallotRows({ preview }: { preview: BallotPreview }) {
  const t = useTranslations('console.sheet')
  const level = (value: string | null | undefined) => (value ? t(`level.${value as 'GOOD'}`) : '–')
  const columns: Column<Row>[] = [
    { id: 'no', head: t('no'), width: '34px', cell: (_, index) => <span className="second">{index + 1}</span> },
    { id: 'name', head: t('name'), isRowHead: true, cell: (row) => row.label },
    { id: 'self', head: t('self'), cell: (row) => level(row.beside?.selfLevel) },
    { id: 'committee', head: t('committee'), cell: (row) => level(row.beside?.committeeLevel) },
    { id: 'registration', head: t('registration'), cell: (row) => <Registration row={row} /> },
    { id: 'closed', head: t('closed'), cell: (row) => <Closed row={row} /> },
  ]
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section className="con-scroll mt-3" aria-label={t('caption')} tabIndex={0}>
        <Table
          caption={t('caption')}
          columns={columns}
          rows={preview.rows}
          rowKey={(row) => row.key}
          empty={<EmptyState title={t('empty')}>{t(`emptyHint.${preview.kind}`)}</EmptyState>}
        />
      </section>
      {preview.without.length > 0 && (
        <details className="mt-3">
          <summary className="num">{t('without', { count: preview.without.length })}</summary>
          <ul className="con-lines con-lines-low">
            {preview.without.map((one) => (
              <li key={one.memberId}>
                {one.name}
                <span className="second">{t(`why.${one.why}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** Registered things by their result, and in how many months something was written of them: promised, done, evidence. */
function Registration({ row }: { row: Row }) {
  const t = useTranslations('console.sheet')
  const line = row.beside?.registration
  if (!line) return '–'
  const total = line.achieved + line.partly + line.notAchieved + (line.unreported ?? 0)
  return t(line.months === undefined ? 'line' : 'lineMonths', { achieved: line.achieved, total, months: line.months ?? 0 })
}

function Closed({ row }: { row: Row }) {
  const t = useTranslations('console.sheet')
  const [first] = row.closed
  if (!first) return null
  const names = row.closed.map(({ level }) => t(`level.${level}`)).join(', ')
  return <span className="second">{t('closedBecause', { levels: names, why: t(`closedWhy.${first.why as 'SICK_LEAVE'}`) })}</span>
}
