'use client'

import { useTranslations } from 'next-intl'
import type { LeaderPage } from '#contract/leader.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Figure } from '#screens/kit/figure.tsx'
import { Table } from '#screens/kit/table.tsx'
import { ShareBars } from './charts.tsx'
import { coverage, nameOf, type ShownRow, shownRows } from './findings.ts'
import { LeftOut } from './left-out.tsx'
import { usePercent } from './use-percent.ts'

/** How many of those to be classified have handed in their self-assessment. */
export function CoverageFigure({ page, number }: { page: LeaderPage; number: number }) {
  const t = useTranslations('leader')
  const percent = usePercent()
  const rows = shownRows(page)
  const { due, selfAssessed } = page.total.levels
  const title =
    due === 0
      ? t('coverage.none')
      : selfAssessed === due
        ? t('coverage.whole', { due })
        : t('coverage.title', { share: percent(coverage(page.total.levels)), left: due - selfAssessed })
  return (
    <Figure
      number={t('figure', { number })}
      title={title}
      unit={t('coverage.unit')}
      table={rows.length > 0 ? <CoverageTable rows={rows} /> : undefined}
      foot={<LeftOut page={page} more={t('coverage.foot')} />}
    >
      {rows.length === 0 ? (
        <EmptyState title={t('coverage.empty')}>{t('coverage.emptyHint')}</EmptyState>
      ) : (
        <ShareBars
          sentence={title}
          most={1000}
          fill="var(--lv3)"
          bars={rows.map(({ unitIds, opens, figures, ...row }) => ({
            id: unitIds.join(),
            name: nameOf(row),
            opens,
            tenths: coverage(figures) ?? 0,
            text: `${figures.selfAssessed}/${figures.due} · ${percent(coverage(figures))}`,
            isStrong: figures.selfAssessed < figures.due,
          }))}
        />
      )}
    </Figure>
  )
}

function CoverageTable({ rows }: { rows: ShownRow[] }) {
  const t = useTranslations('leader')
  const percent = usePercent()
  return (
    <Table
      caption={t('coverage.unit')}
      rows={rows}
      rowKey={(row) => row.unitIds.join()}
      columns={[
        { id: 'unit', head: t('unit'), isRowHead: true, cell: nameOf },
        { id: 'handed', head: t('coverage.handed'), align: 'right', cell: (row) => row.figures.selfAssessed },
        { id: 'due', head: t('coverage.due'), align: 'right', cell: (row) => row.figures.due },
        { id: 'share', head: t('coverage.share'), align: 'right', cell: (row) => percent(coverage(row.figures)) },
      ]}
    />
  )
}
