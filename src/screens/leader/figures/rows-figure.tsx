'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ChartFrame } from '#screens/kit/chart-frame.tsx'
import type { Sheet, SheetValue } from '#screens/kit/chart-sheet.ts'
import { useSheetValue } from '#screens/kit/chart-table.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { RowBars } from '../charts.tsx'
import type { Mark } from '../drawings/marks.tsx'
import type { Finding } from '../findings/finding.ts'
import { useSaid } from '../findings/use-said.ts'
import type { FigureProps } from '../page-view.ts'
import { MarkLegend } from './mark-legend.tsx'

export type FigureRow = {
  id: string
  name: string
  href?: string | null
  /** Stands first in the drawing, last in the table. */
  isTotal?: boolean
  /** One for each mark. */
  parts: readonly number[]
  /** At the right edge of the bar, one for each head. */
  texts: readonly SheetValue[]
  /** Only in the table. */
  more?: readonly SheetValue[]
}

export type RowsProps = FigureProps & {
  finding: Finding
  unit: string
  foot?: ReactNode
  /** What a row is. */
  rowHead: string
  marks: readonly { mark: Mark; label: string }[]
  texts: readonly { head: string; width: number }[]
  more?: readonly string[]
  rows: readonly FigureRow[]
  /** What is said where there is no row. */
  empty: string
  /** What the whole width stands for; left out: each bar fills it. */
  most?: number
  isNumbered?: boolean
  /** Parts stand under each other, not behind. */
  isPaired?: boolean
  line?: { at: number; text: string } | null
  ruleBelow?: number
  nameWidth?: number
  /** Parts are shares: whole numbers only for the drawing. */
  hidesParts?: boolean
  children?: ReactNode
}

/** A figure of rows: bars with their names and figures, and the same as a table. */
export function RowsFigure({ page, number, finding, unit, foot, marks, texts, rows, empty, children, ...rest }: RowsProps) {
  const { most, isNumbered, isPaired, line, ruleBelow, nameWidth } = rest
  const t = useTranslations('charts')
  const said = useSaid()
  const shown = useSheetValue()
  const title = said(finding)
  const isEmpty = rows.length === 0
  const words = rows.map((row) => `${row.name}: ${row.texts.map(shown).join(', ')}`)
  return (
    <ChartFrame
      number={t('number', { number })}
      title={title}
      unit={unit}
      foot={isEmpty ? undefined : foot}
      source={page.source}
      sentence={`${title}. ${unit}. ${words.join('; ')}`}
      sheet={isEmpty ? null : sheetOf({ marks, texts, rows, ...rest })}
    >
      {isEmpty ? (
        <EmptyState title={t('empty.title')}>{empty}</EmptyState>
      ) : (
        <>
          {marks.length > 1 && <MarkLegend items={marks} />}
          <RowBars
            {...{ isNumbered, isPaired, line, ruleBelow, nameWidth, most }}
            marks={marks.map(({ mark }) => mark)}
            texts={texts}
            bars={rows.map((row) => ({ ...row, isStrong: row.isTotal ?? false, texts: row.texts.map(shown) }))}
          />
        </>
      )}
      {children}
    </ChartFrame>
  )
}

function sheetOf({
  rowHead,
  marks,
  texts,
  rows,
  more = [],
  hidesParts,
}: Pick<RowsProps, 'rowHead' | 'marks' | 'texts' | 'rows' | 'more' | 'hidesParts'>): Sheet {
  const parts = hidesParts ? [] : marks.map(({ label }) => label)
  return {
    rowHead,
    columns: [...parts, ...texts.map(({ head }) => head), ...more],
    rows: rows
      .toSorted((a, b) => Number(a.isTotal ?? false) - Number(b.isTotal ?? false))
      .map((row) => ({
        id: row.id,
        head: row.name,
        isTotal: row.isTotal ?? false,
        values: [...(hidesParts ? [] : row.parts), ...row.texts, ...(row.more ?? [])],
      })),
  }
}
