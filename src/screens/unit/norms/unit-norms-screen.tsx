'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { CellNormLine, UnitNorms } from '#contract/norms.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { type Column, Table } from '#screens/kit/table.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { UnitFrame } from '../unit-frame.tsx'

/** /unit/[unitId]/norms: which cells have norms, how often they reviewed them, and the result by quarter. Figures alone. */
export function UnitNormsScreen({ unitId }: { unitId: string }) {
  const t = useTranslations('norms.unit')
  const api = useApi()
  const page = useQuery(api.norms.ofUnit.queryOptions({ unitId, year: null }))
  return (
    <UnitFrame
      title={t('title')}
      sub={page.data?.unitName}
      way={
        <ButtonLink href={paths.unit(unitId)} size="small">
          {t('toUnit')}
        </ButtonLink>
      }
    >
      {page.isPending && <Waiting />}
      {page.isError && !page.data && <LoadProblem error={page.error} onRetry={() => void page.refetch()} />}
      {page.data && <Cells unitId={unitId} page={page.data} />}
    </UnitFrame>
  )
}

function Cells({ unitId, page: { cells, year } }: { unitId: string; page: UnitNorms }) {
  const t = useTranslations('norms.unit')
  const having = cells.filter(({ norms }) => norms !== null).length
  const reviewing = cells.filter(({ figure }) => figure.reviews > 0).length
  const columns: Column<CellNormLine>[] = [
    { id: 'cell', head: t('cell'), cell: ({ name }) => name, isRowHead: true },
    {
      id: 'norms',
      head: t('norms'),
      cell: ({ norms, rhythm }) => (norms === null || !rhythm ? t('without') : t(rhythm, { count: norms })),
    },
    {
      id: 'reviews',
      head: t('reviews'),
      cell: ({ figure, lastReview }) => (lastReview ? t('reviewed', { count: figure.reviews, date: dayText(lastReview) }) : '–'),
    },
    ...([1, 2, 3, 4] as const).map((quarter) => ({
      id: `q${quarter}`,
      head: t('quarter', { quarter }),
      cell: ({ quarters }: CellNormLine) => <QuarterCell line={quarters[quarter - 1]} />,
    })),
    { id: 'year', head: t('year', { year: String(year) }), cell: ({ figure }) => <b>{percent(figure.percent)}</b>, align: 'right' },
  ]
  return (
    <section>
      <SectionHead level={2}>{t('finding', { having, all: cells.length, reviewing })}</SectionHead>
      <p className="second pb-3">{t('unit')}</p>
      <Table
        caption={t('title')}
        columns={columns}
        rows={cells}
        rowKey={({ cellId }) => cellId}
        empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      />
      <p className="second py-3">{t('foot')}</p>
      {cells.length > 0 && <SheetButton name="unit-norms" unitId={unitId} year={year} />}
    </section>
  )
}

function QuarterCell({ line }: { line: CellNormLine['quarters'][number] | undefined }) {
  const t = useTranslations('norms.unit')
  if (!line) return null
  return (
    <>
      {percent(line.percent)} {line.state !== 'NONE' && <small className="second block">{t(`state.${line.state}`)}</small>}
    </>
  )
}

const percent = (value: number | null): string => (value === null ? '–' : `${value}%`)
