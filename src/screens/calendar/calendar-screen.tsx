'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import './calendar.css'
import type { CalendarYear } from '#contract/calendar.ts'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { DeskBar } from '#screens/kit/desk-bar.tsx'
import { DeskFrame } from '#screens/kit/desk-frame.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { PhoneShell } from '#screens/kit/phone-shell.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { MonthCard } from './month-card.tsx'
import { Warnings } from './warnings.tsx'

/** /cell/[cellId]/calendar: the cell committee's year, with what asks to be looked at. */
export function CellCalendarScreen({ cellId }: { cellId: string }) {
  const t = useTranslations('calendar')
  const year = useYear(cellId)
  return (
    <DeskFrame
      title={t('title')}
      sub={year.data?.cellName}
      bar={
        <DeskBar>
          <ButtonLink href={paths.cell(cellId)} size="small">
            {t('toDesk')}
          </ButtonLink>
        </DeskBar>
      }
    >
      <Year
        {...year}
        plan={
          <>
            <ButtonLink href={paths.planMeeting(cellId)}>{t('plan')}</ButtonLink>
            {year.data && <SheetButton name="calendar" unitId={cellId} year={year.data.year} />}
          </>
        }
      />
    </DeskFrame>
  )
}

/** /calendar: the year of one's own cell, to read. */
export function OwnCalendarScreen() {
  const t = useTranslations('calendar')
  const year = useYear(undefined)
  return (
    <PhoneShell heading back={paths.today} title={t('title')} sub={year.data?.cellName}>
      <Year {...year} plan={null} />
    </PhoneShell>
  )
}

type Shown = ReturnType<typeof useYear>

function useYear(cellId: string | undefined) {
  const api = useApi()
  const [wanted, setWanted] = useState<number | undefined>(undefined)
  const query = useQuery(api.home.calendar.queryOptions({ cellId, year: wanted }, { placeholderData: (before) => before }))
  return { data: query.data, error: query.error, again: () => void query.refetch(), setWanted }
}

function Year({ data, error, again, setWanted, plan }: Shown & { plan: ReactNode }) {
  const problem = useProblem()
  if (!data) return error ? <ErrorNotice title={problem(error).sentence} onRetry={again} /> : <Waiting />
  return (
    <div className="grid gap-5">
      <YearSwitch year={data.year} onChange={setWanted} plan={plan} />
      <Warnings year={data} />
      <Months year={data} />
    </div>
  )
}

function YearSwitch({ year, onChange, plan }: { year: number; onChange: (year: number) => void; plan: ReactNode }) {
  const t = useTranslations('calendar')
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button size="small" onPress={() => onChange(year - 1)} aria-label={t('before', { year: String(year - 1) })}>
        {year - 1}
      </Button>
      <h2 className="num text-desk-4" aria-live="polite">
        {t('year', { year: String(year) })}
      </h2>
      <Button size="small" onPress={() => onChange(year + 1)} aria-label={t('after', { year: String(year + 1) })}>
        {year + 1}
      </Button>
      {plan}
    </div>
  )
}

function Months({ year }: { year: CalendarYear }) {
  return (
    <ol className="cal-months num">
      {year.months.map((month) => (
        <MonthCard key={month.month} year={year} month={month} />
      ))}
    </ol>
  )
}
