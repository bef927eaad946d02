'use client'

import { useTranslations } from 'next-intl'
import type { LeaderPage } from '#contract/leader.ts'
import { shareTenths } from '#domain/statistics/figures.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Figure } from '#screens/kit/figure.tsx'
import { Table } from '#screens/kit/table.tsx'
import { ShareBars } from './charts.tsx'
import { excellentShare, highestExcellent, nameOf, type ShownRow, votedRows } from './findings.ts'
import { LeftOut } from './left-out.tsx'
import { usePercent } from './use-percent.ts'

/** EXCELLENT of all good or above, by unit. The cap is the organisation's; a unit's share beside it is for information. */
export function ExcellentFigure({ page, number }: { page: LeaderPage; number: number }) {
  const t = useTranslations('leader')
  const percent = usePercent()
  const rows = votedRows(page)
  const shares = rows.map((row) => excellentShare(row.figures) ?? 0)
  const top = highestExcellent(rows)
  const share = percent(excellentShare(page.total.levels))
  const title =
    rows.length === 0
      ? t('excellent.none')
      : top
        ? t('excellent.titleTop', { share, name: top.name, top: percent(top.tenths) })
        : t('excellent.title', { share })
  const cap = capOf(page)
  return (
    <Figure
      number={t('figure', { number })}
      title={title}
      unit={t('excellent.unit')}
      table={rows.length > 0 ? <ExcellentTable rows={rows} /> : undefined}
      foot={<LeftOut page={page} waiting more={cap === null ? null : t('excellent.foot')} />}
    >
      {rows.length === 0 ? (
        <EmptyState title={t('excellent.empty')}>{t('levels.emptyHint')}</EmptyState>
      ) : (
        <ShareBars
          sentence={title}
          most={Math.min(1000, Math.ceil((Math.max(...shares, cap ?? 0) * 1.15) / 50) * 50 || 100)}
          fill="var(--lv1)"
          mark={cap === null ? null : { tenths: cap, text: t('excellent.cap', { percent: cap / 10 }) }}
          bars={rows.map(({ unitIds, opens, figures, ...row }) => ({
            id: unitIds.join(),
            name: nameOf(row),
            opens,
            tenths: excellentShare(figures) ?? 0,
            text: `${figures.levels.EXCELLENT}/${figures.levels.EXCELLENT + figures.levels.GOOD} · ${percent(excellentShare(figures))}`,
          }))}
        />
      )}
    </Figure>
  )
}

/** The cap's percent, where all organisations shown have the same and count it over good or above. */
function capOf({ caps }: LeaderPage): number | null {
  const [first] = caps
  const same = caps.every(({ proposed }) => proposed.percent === first?.proposed.percent && proposed.base === 'GOOD_OR_ABOVE')
  return first && same ? first.proposed.percent * 10 : null
}

function ExcellentTable({ rows }: { rows: ShownRow[] }) {
  const t = useTranslations('leader')
  const percent = usePercent()
  return (
    <Table
      caption={t('excellent.unit')}
      rows={rows}
      rowKey={(row) => row.unitIds.join()}
      columns={[
        { id: 'unit', head: t('unit'), isRowHead: true, cell: nameOf },
        { id: 'excellent', head: t('level.EXCELLENT'), align: 'right', cell: (row) => row.figures.levels.EXCELLENT },
        { id: 'good', head: t('level.GOOD'), align: 'right', cell: (row) => row.figures.levels.GOOD },
        { id: 'ofAbove', head: t('excellent.ofAbove'), align: 'right', cell: (row) => percent(excellentShare(row.figures)) },
        {
          id: 'ofGood',
          head: t('excellent.ofGood'),
          align: 'right',
          cell: (row) => percent(shareTenths(row.figures.levels.EXCELLENT, row.figures.levels.GOOD)),
        },
      ]}
    />
  )
}
