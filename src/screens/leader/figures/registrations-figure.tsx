'use client'

import { useTranslations } from 'next-intl'
import { weekWithin } from '#domain/calendar/iso-week.ts'
import { monthsOf } from '#domain/notebook/month.ts'
import { ChartFrame } from '#screens/kit/chart-frame.tsx'
import { useSheetValue } from '#screens/kit/chart-table.tsx'
import { dayMonthText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { CumulativeCurve, RowBars } from '../charts.tsx'
import { cumulated, registrationsFinding } from '../findings/of-notebooks.ts'
import { useSaid } from '../findings/use-said.ts'
import type { FigureProps } from '../page-view.ts'
import { MarkLegend } from './mark-legend.tsx'

/** Registrations as they came in, against the day they were due; and what became of what was registered. */
export function RegistrationsFigure({ page, number }: FigureProps) {
  const t = useTranslations('charts')
  const said = useSaid()
  const shown = useSheetValue()
  const { registrations } = page.total
  const { registrationDueOn } = page.aims
  const dueWeek = weekWithin(page.period.year, registrationDueOn)
  const { asked, onTime, late, items, byWeek } = registrations
  const title = said(registrationsFinding(registrations))
  const lastWeek = Math.max(...Object.keys(byWeek).map(Number), dueWeek) + 1
  const points = cumulated(byWeek, lastWeek)
  const results = [
    { mark: 'slate', label: t('registrations.met'), count: items.met },
    { mark: 'light', label: t('registrations.partly'), count: items.partly },
    { mark: 'hatch', label: t('registrations.notMet'), count: items.notMet },
    { mark: 'open', label: t('registrations.open'), count: items.open },
  ] as const
  const registered = results.reduce((sum, { count }) => sum + count, 0)
  return (
    <ChartFrame
      number={t('number', { number })}
      title={title}
      unit={t('registrations.unit')}
      source={page.source}
      foot={asked > 0 ? t('registrations.foot', { late, missing: asked - onTime - late }) : undefined}
      sentence={`${title}. ${t('registrations.foot', { late, missing: asked - onTime - late })}`}
      sheet={
        asked === 0
          ? null
          : {
              rowHead: t('registrations.what'),
              columns: [t('registrations.count')],
              rows: [
                { id: 'asked', head: t('registrations.asked'), values: [asked] },
                { id: 'onTime', head: t('registrations.onTime'), values: [onTime] },
                { id: 'late', head: t('registrations.late'), values: [late] },
                { id: 'missing', head: t('registrations.missing'), values: [asked - onTime - late] },
                ...points.slice(1).map(({ week, sum }) => ({ id: `w${week}`, head: t('registrations.byWeek', { week }), values: [sum] })),
                ...results.map(({ label, count }) => ({ id: label, head: t('registrations.item', { label }), values: [count] })),
              ],
            }
      }
    >
      {asked === 0 ? (
        <EmptyState title={t('empty.title')}>{t('empty.registrations')}</EmptyState>
      ) : (
        <>
          <CumulativeCurve
            points={points}
            goal={{ at: asked, text: t('registrations.goal', { asked }) }}
            due={{
              week: dueWeek,
              sum: points[dueWeek]?.sum ?? 0,
              text: t('registrations.byDue', { onTime }),
              label: t('registrations.due', { day: dayMonthText(registrationDueOn) }),
            }}
            ticks={monthsOf(page.period.year)
              .slice(1)
              .map((month) => ({ week: weekWithin(page.period.year, `${month}-01`), label: String(Number(month.slice(5))) }))}
          />
          {registered > 0 && (
            <div className="mt-4">
              <p className="num mb-2">
                <b>{t('registrations.results', { registered })}</b>
              </p>
              <MarkLegend items={results} />
              <RowBars
                marks={results.map(({ mark }) => mark)}
                isNumbered
                nameWidth={1}
                texts={[]}
                bars={[{ id: 'items', name: '', texts: [], parts: results.map(({ count }) => count) }]}
              />
              <p className="sr-only">{results.map(({ label, count }) => `${label} ${shown(count)}`).join(', ')}</p>
            </div>
          )}
        </>
      )}
    </ChartFrame>
  )
}
