'use client'

import { useTranslations } from 'next-intl'
import { assessed } from '#domain/classification/excellent-cap.ts'
import { shareTenths } from '#domain/statistics/figures.ts'
import { ChartFrame } from '#screens/kit/chart-frame.tsx'
import { useSheetValue } from '#screens/kit/chart-table.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { ColumnBars } from '../charts.tsx'
import { yearsFinding } from '../findings/of-levels.ts'
import { useSaid } from '../findings/use-said.ts'
import type { FigureProps, YearView } from '../page-view.ts'
import { levelMarks } from './level-figures.tsx'

/** Pixels for a hundred percent, the same for every level, so that heights may be compared. */
const fullHeight = 170

/** For the number on top. */
const aboveColumn = 24

/** The levels over five years, each level on a strip of its own, all on one scale; a year that runs has a dashed outline. */
export function YearsFigure({ page, number }: FigureProps) {
  const t = useTranslations('charts')
  const said = useSaid()
  const shown = useSheetValue()
  const { years } = page
  const isEmpty = years.every(({ counts }) => assessed(counts) === 0)
  const running = years.find(({ isProvisional }) => isProvisional)
  return (
    <ChartFrame
      number={t('number', { number })}
      title={said(yearsFinding(years))}
      unit={t('years.unit')}
      source={page.source}
      foot={
        !isEmpty &&
        [
          running && t('years.running', { year: String(running.year) }),
          page.changes.length > 0 && t('years.changes', { days: page.changes.join(', ') }),
        ]
          .filter(Boolean)
          .join(' ')
      }
      sheet={
        isEmpty
          ? null
          : {
              rowHead: t('year'),
              columns: [...levelMarks.map(({ level }) => t(`level.${level}`)), t('people')],
              rows: years.map((one) => ({
                id: String(one.year),
                head: String(one.year) + (one.isProvisional ? '*' : ''),
                values: [...levelMarks.map(({ level }) => ({ tenths: tenthsOf(one, level) })), assessed(one.counts)],
              })),
            }
      }
    >
      {isEmpty ? (
        <EmptyState title={t('empty.title')}>{t('empty.units')}</EmptyState>
      ) : (
        <div className="chart-years">
          <p className="chart-years-heads num" aria-hidden>
            {years.map(({ year, isProvisional }) => (
              <span key={year} className={isProvisional ? 'font-bold' : undefined}>{`${year}${isProvisional ? '*' : ''}`}</span>
            ))}
          </p>
          {levelMarks.map(({ level, mark }) => {
            const most = Math.max(...years.map((one) => tenthsOf(one, level) ?? 0))
            return (
              <div key={level} className="chart-years-row">
                <b>{t(`level.${level}`)}</b>
                <ColumnBars
                  marks={[mark]}
                  most={Math.max(most, 10)}
                  height={Math.max((most * fullHeight) / 1000, 2) + aboveColumn + 2}
                  hasLabels={false}
                  columns={years.map((one) => ({
                    id: String(one.year),
                    label: '',
                    parts: [tenthsOf(one, level) ?? 0],
                    text: shown({ tenths: tenthsOf(one, level) }).replace(/\s?%$/, ''),
                    isProvisional: one.isProvisional,
                  }))}
                />
              </div>
            )
          })}
        </div>
      )}
    </ChartFrame>
  )
}

const tenthsOf = ({ counts }: YearView, level: keyof YearView['counts']): number | null => shareTenths(counts[level], assessed(counts))
