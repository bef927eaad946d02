'use client'

import { useTranslations } from 'next-intl'
import { shareTenths } from '#domain/statistics/figures.ts'
import { useSheetValue } from '#screens/kit/chart-table.tsx'
import { reflectionsFinding, remarksFinding } from '../findings/of-notebooks.ts'
import type { FigureProps } from '../page-view.ts'
import { MonthlyFigure } from './monthly-figure.tsx'

/** Who has not handed in the month's self-reflection. */
export function ReflectionsFigure(props: FigureProps) {
  const t = useTranslations('charts')
  const shown = useSheetValue()
  const { reflections: sum } = props.page.total
  return (
    <MonthlyFigure
      {...props}
      finding={reflectionsFinding(sum, props.page.period)}
      unit={t('reflections.unit', { year: String(props.page.period.year) })}
      foot={
        <>
          <b>{t('reflections.sum', { ...sum, share: shown({ tenths: shareTenths(sum.submitted, sum.asked) }) })}</b>{' '}
          {t('reflections.foot', { exempt: sum.exempt, away: sum.away })}
        </>
      }
      isCounted={({ reflections }) => reflections.asked > 0}
      marks={[{ mark: 'light', label: t('reflections.missing'), of: ({ reflections }) => reflections.asked - reflections.submitted }]}
      more={[
        { head: t('reflections.asked'), of: ({ reflections }) => reflections.asked },
        { head: t('reflections.submitted'), of: ({ reflections }) => reflections.submitted },
        { head: t('reflections.late'), of: ({ reflections }) => reflections.late },
        { head: t('reflections.exempt'), of: ({ reflections }) => reflections.exempt },
        { head: t('reflections.away'), of: ({ reflections }) => reflections.away },
      ]}
    />
  )
}

/** Of how many the cell committee wrote its monthly remark. */
export function RemarksFigure(props: FigureProps) {
  const t = useTranslations('charts')
  const share = ({ remarked, asked }: { remarked: number; asked: number }) => ({ tenths: shareTenths(remarked, asked) })
  return (
    <MonthlyFigure
      {...props}
      finding={remarksFinding(props.page.total.reflections, props.page.period)}
      unit={t('remarks.unit', { year: String(props.page.period.year) })}
      foot={t('remarks.foot', { late: props.page.total.reflections.late })}
      isCounted={({ reflections }) => reflections.asked > 0}
      isShare
      marks={[{ mark: 'light', label: t('share'), of: ({ reflections }) => share(reflections).tenths ?? 0 }]}
      more={[
        { head: t('remarks.remarked'), of: ({ reflections }) => reflections.remarked },
        { head: t('reflections.asked'), of: ({ reflections }) => reflections.asked },
        { head: t('share'), of: ({ reflections }) => share(reflections) },
      ]}
    />
  )
}
