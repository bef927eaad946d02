import { useTranslations } from 'next-intl'
import { monthText } from '#screens/kit/dates.ts'

/** 'tháng 11/2026', 'quý 4/2026', 'năm 2026'. */
export function usePeriodWords(): (period: string) => string {
  const t = useTranslations('lists.period')
  return (period) => {
    const [year = '', quarter] = period.split('-Q')
    if (quarter) return t('quarter', { quarter, year })
    return period.length === 4 ? t('year', { year: period }) : t('month', { month: monthText(period) })
  }
}
