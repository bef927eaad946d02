'use client'

import { useTranslations } from 'next-intl'
import type { LeaderPage } from '#contract/leader.ts'
import { assessed, type LevelCounts } from '#domain/classification/excellent-cap.ts'
import { levels } from '#domain/classification/levels.ts'
import type { LevelFigures } from '#domain/statistics/parts.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Figure } from '#screens/kit/figure.tsx'
import { Legend } from '#screens/kit/legend.tsx'
import type { LevelNumber } from '#screens/kit/level-mark.tsx'
import { Table } from '#screens/kit/table.tsx'
import { LevelBars } from './charts.tsx'
import { excellentShare, goodOrAbove, nameOf, type ShownRow, votedRows } from './findings.ts'
import { LeftOut } from './left-out.tsx'
import { usePercent } from './use-percent.ts'

/** The share of each level by unit. */
export function LevelsFigure({ page, number }: { page: LeaderPage; number: number }) {
  const t = useTranslations('leader')
  const percent = usePercent()
  const rows = votedRows(page)
  const title =
    rows.length === 0
      ? t('levels.none')
      : t('levels.title', { share: percent(goodOrAbove(page.total.levels)), cells: page.total.levels.cellsDone })
  return (
    <Figure
      number={t('figure', { number })}
      title={title}
      unit={t('levels.unit')}
      table={rows.length > 0 ? <LevelsTable page={page} rows={rows} /> : undefined}
      foot={
        <LeftOut
          page={page}
          waiting
          more={page.total.levels.noMajority > 0 ? t('levels.noMajority', { count: page.total.levels.noMajority }) : null}
        />
      }
    >
      {rows.length === 0 ? <EmptyState title={t('levels.empty')}>{t('levels.emptyHint')}</EmptyState> : <Drawing page={page} rows={rows} />}
    </Figure>
  )
}

function Drawing({ page, rows }: { page: LeaderPage; rows: ShownRow[] }) {
  const t = useTranslations('leader')
  const percent = usePercent()
  const bar = (id: string, name: string, figures: LevelFigures, opens: string | null) => ({
    ...{ id, name, opens },
    counts: { ...figures.levels },
    isStrong: id === 'all',
    text: `${assessed(figures.levels)} · ${percent(excellentShare(figures))}`,
  })
  const all = rows.length > 1 ? [bar('all', t('total'), page.total.levels, null)] : []
  const bars = [...all, ...rows.map((row) => bar(row.unitIds.join(), nameOf(row), row.figures, row.opens))]
  return (
    <>
      <Legend items={levels.map((level, at) => ({ level: (at + 1) as LevelNumber, label: t(`level.${level}`) }))} className="text-[15px]" />
      <p className="num mt-2 text-right text-[15px] text-ink-2">{t('levels.right')}</p>
      <LevelBars bars={bars} sentence={t('levels.sentence', { parts: partsOf(t, page.total.levels.levels) })} />
    </>
  )
}

type Words = ReturnType<typeof useTranslations<'leader'>>

const partsOf = (t: Words, counts: LevelCounts): string => levels.map((level) => `${t(`level.${level}`)} ${counts[level]}`).join(', ')

function LevelsTable({ page, rows }: { page: LeaderPage; rows: ShownRow[] }) {
  const t = useTranslations('leader')
  const percent = usePercent()
  const lines = [
    ...rows.map((row) => ({ id: row.unitIds.join(), name: nameOf(row), figures: row.figures })),
    { id: 'all', name: t('total'), figures: page.total.levels },
  ]
  return (
    <Table
      caption={t('levels.unit')}
      rows={lines}
      rowKey={(line) => line.id}
      columns={[
        { id: 'unit', head: t('unit'), isRowHead: true, cell: (line) => line.name },
        ...levels.map((level) => ({
          id: level,
          head: t(`level.${level}`),
          align: 'right' as const,
          cell: (line: (typeof lines)[number]) => line.figures.levels[level],
        })),
        { id: 'share', head: t('levels.shareHead'), align: 'right', cell: (line) => percent(excellentShare(line.figures)) },
      ]}
    />
  )
}
