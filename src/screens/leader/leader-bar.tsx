'use client'

import { useTranslations } from 'next-intl'
import type { LeaderPage } from '#contract/leader.ts'
import { paths } from '#contract/paths.ts'
import { asks } from '#domain/statistics/ask.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { Menu } from '#screens/kit/menu.tsx'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { sections } from './leader-sections.tsx'
import type { PagePeriod } from './period.ts'
import { PeriodSwitch } from './period-switch.tsx'

type Props = { page: LeaderPage; period: PagePeriod; onPeriod: (period: PagePeriod) => void }

/** Which time; what else may be asked of the unit, and taken along; what the page holds. */
export function LeaderBar({ page, period, onPeriod }: Props) {
  const t = useTranslations('leader')
  const charts = useTranslations('charts')
  const lists = useTranslations('lists')
  return (
    <div className="leader-bar no-print">
      <PeriodSwitch period={period} today={runningMonth(page.today)} onChange={onPeriod} />
      <div className="leader-ways">
        <Menu
          size="small"
          label={lists('quick')}
          items={asks.map((ask) => ({ id: ask, label: lists(`ask.${ask}.title`), href: paths.leaderList(page.unitId, ask) }))}
        />
        <ButtonLink href={paths.leaderWeek(page.unitId)} size="small">
          {lists('week.title')}
        </ButtonLink>
        <ButtonLink href={paths.reports(page.unitId)} size="small">
          {t('toReports')}
        </ButtonLink>
        <SheetButton name="leader" unitId={page.unitId} year={page.year} {...sheetPeriod(page)} />
        <Button size="small" onPress={() => print()}>
          {t('print')}
        </Button>
      </div>
      <nav className="leader-contents" aria-label={charts('contents')}>
        {sections.map((id) => (
          <a key={id} href={`#${id}`}>
            {charts(`section.${id}`)}
          </a>
        ))}
      </nav>
    </div>
  )
}

const runningMonth = (today: string) => ({ year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) })

/** Of the page's period, what the spreadsheet is asked by beside its year. */
function sheetPeriod({ year, quarter, month }: LeaderPage): { quarter?: number; month?: string } {
  if (month !== null) return { month: `${year}-${String(month).padStart(2, '0')}` }
  return quarter === null ? {} : { quarter }
}
