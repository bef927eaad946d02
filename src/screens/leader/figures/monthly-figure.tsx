'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { MonthParts } from '#domain/statistics/parts.ts'
import { ChartFrame } from '#screens/kit/chart-frame.tsx'
import type { Sheet, SheetValue } from '#screens/kit/chart-sheet.ts'
import { useSheetValue } from '#screens/kit/chart-table.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { ColumnBars } from '../charts.tsx'
import type { Mark } from '../drawings/marks.tsx'
import type { Finding } from '../findings/finding.ts'
import { useSaid } from '../findings/use-said.ts'
import type { FigureProps } from '../page-view.ts'
import { monthsOf } from '../period.ts'
import { MarkLegend } from './mark-legend.tsx'

type Strip = { mark: Mark; label: string; of: (month: MonthParts) => number }
type ExactColumn = { head: string; of: (month: MonthParts) => SheetValue }

export type MonthlyProps = FigureProps & {
  finding: Finding
  unit: string
  foot?: ReactNode
  marks: readonly Strip[]
  /** On top of each column; left out: the sum of its parts. */
  text?: (month: MonthParts) => number
  /** Parts are shares in tenths of a percent, drawn against the hundred. */
  isShare?: boolean
  goal?: { at: number; text: string }
  /** Exact figures of a month, beside the parts. */
  more?: readonly ExactColumn[]
  /** Whether anything was counted in a month at all. */
  isCounted: (month: MonthParts) => boolean
  /** A strip of columns for each part, on one scale, instead of one column of several parts. */
  isPaired?: boolean
}

const stripHeight = { first: 96, last: 120 }

/** A column for every month of the year; those of the page's period are marked. */
export function MonthlyFigure(props: MonthlyProps) {
  const { page, number, finding, unit, foot, marks, goal, isCounted, isShare = false, isPaired = false } = props
  const t = useTranslations('charts')
  const said = useSaid()
  const shown = useSheetValue()
  const hot = new Set(page.period.month || page.period.quarter ? monthsOf(page.period) : [])
  const months = page.months.map(({ month, figures }) => ({ month, figures: figures && isCounted(figures) ? figures : null }))
  const counted = months.flatMap(({ figures }) => figures ?? [])
  const sum = (figures: MonthParts, parts: readonly Strip[]) => parts.reduce((all, { of }) => all + of(figures), 0)
  const strips = isPaired ? marks.map((mark) => [mark]) : [marks]
  const most = Math.max(isShare ? 1000 : 0, ...strips.flatMap((parts) => counted.map((figures) => sum(figures, parts))))
  const text = (figures: MonthParts, parts: readonly Strip[], isHot: boolean) => {
    const value = props.text ? props.text(figures) : sum(figures, parts)
    return isShare ? percentOn(value, isHot ? shown({ tenths: value }) : null) : shown(value)
  }
  const words = months.map(
    ({ month, figures }) => `${month}: ${figures ? strips.map((parts) => text(figures, parts, true)).join(', ') : '–'}`,
  )
  const title = said(finding)
  return (
    <ChartFrame
      number={t('number', { number })}
      title={title}
      unit={unit}
      foot={foot}
      source={page.source}
      sentence={`${title}. ${unit}. ${words.join('; ')}`}
      sheet={
        counted.length === 0
          ? null
          : sheetOf(props, { rowHead: t('month'), months, nameOf: (month) => t('monthOf', { month, year: String(page.period.year) }) })
      }
    >
      {counted.length === 0 && <EmptyState title={t('empty.title')}>{t('empty.months')}</EmptyState>}
      {counted.length > 0 &&
        strips.map((parts, at) => (
          <div key={parts[0]?.label}>
            {(marks.length > 1 || goal) && <MarkLegend items={marks.length > 1 ? parts : []} goal={goal?.text} />}
            <ColumnBars
              marks={parts.map(({ mark }) => mark)}
              most={most}
              height={isPaired ? (at === strips.length - 1 ? stripHeight.last : stripHeight.first) : 176}
              hasLabels={at === strips.length - 1}
              hotMark={marks.length === 1 ? 'red' : undefined}
              goal={goal?.at}
              columns={months.map(({ month, figures }) => ({
                ...{ id: String(month), label: String(month), isHot: hot.has(month) },
                parts: figures ? parts.map(({ of }) => of(figures)) : null,
                text: figures ? text(figures, parts, hot.has(month)) : '',
                shortText: figures ? text(figures, parts, false) : '',
              }))}
            />
          </div>
        ))}
    </ChartFrame>
  )
}

/** Twelve shares stand side by side: whole percents, and the exact one where the page looks. All is said only of all. */
const percentOn = (tenths: number, exact: string | null): string =>
  exact?.replace(/\s?%$/, '') ?? String(tenths >= 1000 ? 100 : Math.min(99, Math.round(tenths / 10)))

type SheetWords = { rowHead: string; months: FigureProps['page']['months']; nameOf: (month: number) => string }

function sheetOf({ marks, more = [], isShare }: MonthlyProps, { rowHead, months, nameOf }: SheetWords): Sheet {
  const columns: readonly ExactColumn[] = [...(isShare ? [] : marks.map(({ label, of }) => ({ head: label, of }))), ...more]
  return {
    rowHead,
    columns: columns.map(({ head }) => head),
    rows: months.map(({ month, figures }) => ({
      id: String(month),
      head: nameOf(month),
      values: columns.map(({ of }) => (figures ? of(figures) : null)),
    })),
  }
}
