'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { LeaderPage, ShareRow } from '#contract/leader.ts'
import { paths } from '#contract/paths.ts'
import { noCounts } from '#domain/classification/excellent-cap.ts'
import { dayText, timeText } from '#screens/kit/dates.ts'
import { useApi } from '#screens/live/api.tsx'
import type { PageView, UnitView } from './page-view.ts'
import { type PagePeriod, periodQuery } from './period.ts'
import { usePeriodName } from './period-switch.tsx'

/** The page as its figures read it: names said, periods in the address, what is joined or left out explained. */
export function usePageView(page: LeaderPage): PageView {
  const t = useTranslations('charts')
  const nameOfPeriod = usePeriodName()
  const period = periodOf(page)
  const at = page.isOpen || !page.publishedAt ? page.at : page.publishedAt
  const asOf = t('asOf', { time: timeText(at), day: dayText(at) })
  const unitView = <Figures>(row: ShareRow<Figures>): UnitView<Figures> => ({
    id: row.unitIds.join(),
    name: (row.unitIds.length > 1 ? t('joined', { names: row.shortNames.join(', ') }) : row.shortNames.join()) + (row.beyond ? ' (*)' : ''),
    href: row.opens && paths.leader(row.opens) + periodQuery(period),
    figures: row.figures,
  })
  return {
    period,
    asOf,
    source: t('source', { unit: page.unitName, period: nameOfPeriod(period), asOf }),
    total: page.total,
    aims: page.aims,
    before: page.lastYear,
    months: page.months.map(({ total }, at) => ({ month: at + 1, figures: total })),
    years: page.years.map(({ year, closed, levels }) => ({
      year,
      counts: (closed ? levels?.decided : levels?.levels) ?? noCounts,
      isProvisional: !closed,
    })),
    units: page.rows.map(unitView),
    siblings: page.siblings.map((row) => ({ ...unitView(row), isHere: row.isOwn })),
    names: useNames(page),
    leftOut: useLeftOut(page.rows, page.smallestShown),
    changes: page.changes.filter(({ isBreak }) => isBreak).map(({ on }) => dayText(on)),
  }
}

export const periodOf = ({ year, quarter, month }: Pick<LeaderPage, 'year' | 'quarter' | 'month'>): PagePeriod => ({
  year,
  ...(month ? { month } : quarter ? { quarter } : {}),
})

/** Campaigns and titles by name, asked for once there are any. */
function useNames({ unitId, total }: LeaderPage): PageView['names'] {
  const api = useApi()
  const campaignIds = Object.keys(total.campaigns).toSorted()
  const isAny = campaignIds.length > 0 || Object.keys(total.commendations.byTitle).length > 0
  const names = useQuery({ ...api.leader.names.queryOptions({ unitId, campaignIds }), enabled: isAny })
  return { ...names.data?.campaigns, ...names.data?.titles }
}

/** What figures by unit join or leave out, and why (rule 30). */
function useLeftOut(rows: readonly ShareRow[], smallest: number): string {
  const t = useTranslations('leader.foot')
  const out = rows.filter(({ figures }) => figures === null).map(({ shortNames }) => shortNames.join(', '))
  return [
    rows.some(({ unitIds }) => unitIds.length > 1) && t('joined', { smallest }),
    out.length > 0 && t('out', { names: out.join('; '), smallest }),
    rows.some(({ beyond }) => beyond) && t('beyond'),
  ]
    .filter(Boolean)
    .join(' ')
}
