'use client'

import { useTranslations } from 'next-intl'
import type { CalendarYear } from '#contract/calendar.ts'
import { dayMonthText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'

/** What the year asks to be looked at, each in a sentence that says why. */
export function Warnings({ year: { warnings } }: { year: CalendarYear }) {
  const t = useTranslations('calendar.warnings')
  const say = useSentence()
  if (warnings.length === 0) return <Note tone="ok">{t('none')}</Note>
  return (
    <Note tone="gold" className="num">
      <h2 className="font-semibold">{t('title', { count: warnings.length })}</h2>
      <ul className="cal-warnings">
        {warnings.map((warning) => (
          <li key={JSON.stringify(warning)}>{say(warning)}</li>
        ))}
      </ul>
    </Note>
  )
}

function useSentence() {
  const t = useTranslations('calendar.warnings')
  return (warning: CalendarYear['warnings'][number]): string => {
    switch (warning.kind) {
      case 'NO_REGULAR':
        return t('NO_REGULAR', { month: warning.month })
      case 'NO_THEMATIC':
        return t('NO_THEMATIC', { quarter: warning.quarter })
      case 'SHORT':
        return t('SHORT', { day: dayMonthText(warning.on), minutes: warning.minutes, least: warning.least })
      case 'FEW_CAME':
        return t('FEW_CAME', {
          day: dayMonthText(warning.on),
          present: warning.present,
          expected: warning.expected,
          percent: warning.percent,
        })
      case 'ABSENT_IN_A_ROW':
        return t('ABSENT_IN_A_ROW', { name: warning.name, times: warning.times, without: warning.withoutReason })
      case 'EXCUSED_TOO_OFTEN':
        return t('EXCUSED_TOO_OFTEN', { name: warning.name, times: warning.times })
    }
  }
}
