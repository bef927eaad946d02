'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#screens/kit/button.tsx'
import { asKind, kindOf, type PagePeriod, type PeriodKind, stepped } from './period.ts'

type Props = {
  period: PagePeriod
  /** The month that runs; nothing later is shown. */
  today: { year: number; month: number }
  onChange: (period: PagePeriod) => void
}

const kinds: readonly PeriodKind[] = ['month', 'quarter', 'year']

/** Month, quarter or year, and the one before or after it. */
export function PeriodSwitch({ period, today, onChange }: Props) {
  const t = useTranslations('charts.period')
  const kind = kindOf(period)
  const name = usePeriodName()
  const next = stepped(period, 1)
  return (
    <div className="leader-period no-print">
      <fieldset className="switch">
        <legend className="sr-only">{t('label')}</legend>
        {kinds.map((one) => (
          <button key={one} type="button" aria-pressed={one === kind} onClick={() => onChange(asKind(period, one, today))}>
            {t(one)}
          </button>
        ))}
      </fieldset>
      <span className="leader-step">
        <Button kind="quiet" size="small" aria-label={t('before', { kind })} onPress={() => onChange(stepped(period, -1))}>
          <ChevronLeft aria-hidden size={20} />
        </Button>
        <b className="num" aria-live="polite">
          {name(period)}
        </b>
        <Button
          kind="quiet"
          size="small"
          aria-label={t('after', { kind })}
          isDisabled={isAhead(next, today)}
          onPress={() => onChange(next)}
        >
          <ChevronRight aria-hidden size={20} />
        </Button>
      </span>
    </div>
  )
}

export function usePeriodName(): (period: PagePeriod) => string {
  const t = useTranslations('charts.period')
  return (period) => t('name', { kind: kindOf(period), number: period.month ?? period.quarter ?? 0, year: String(period.year) })
}

function isAhead({ year, quarter, month }: PagePeriod, today: Props['today']): boolean {
  const first = month ?? (quarter ? quarter * 3 - 2 : 1)
  return year > today.year || (year === today.year && first > today.month)
}
