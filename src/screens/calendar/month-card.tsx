'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { CalendarLine, CalendarYear } from '#contract/calendar.ts'
import { paths } from '#contract/paths.ts'
import { dayMonthText, timeText } from '#screens/kit/dates.ts'
import { Tag, type TagState } from '#screens/kit/tag.tsx'

type Month = CalendarYear['months'][number]

const signs: Record<CalendarLine['state'], TagState> = {
  HELD: 'ok',
  RUNNING: 'late',
  PLANNED: 'part',
  DRAFT: 'part',
  NOT_HELD: 'no',
  CANCELLED: 'no',
}

/** One month: its meetings, and whether the regular one was held. */
export function MonthCard({ year, month: { month, regular, meetings } }: { year: CalendarYear; month: Month }) {
  const t = useTranslations('calendar')
  const isNow = year.today.startsWith(`${year.year}-${String(month).padStart(2, '0')}`)
  return (
    <li className="cal-month" data-now={isNow || undefined} data-missed={regular === 'MISSED' || undefined}>
      <h3>
        {t('month', { month })} {isNow && <span className="second">{t('now')}</span>}
      </h3>
      {meetings.length === 0 && regular !== 'MISSED' && <p className="second">{t(`empty.${regular}`)}</p>}
      <ul>
        {meetings.map((meeting) => (
          <Meeting key={meeting.meetingId} year={year} meeting={meeting} />
        ))}
      </ul>
      {regular === 'MISSED' && <Tag state="no">{t('missed')}</Tag>}
    </li>
  )
}

function Meeting({ year, meeting }: { year: CalendarYear; meeting: CalendarLine }) {
  const t = useTranslations('calendar')
  const { startsAt, kind, title, state, minutes, present, expected } = meeting
  const href = hrefOf(year, meeting)
  return (
    <li className="cal-line">
      <b className="cal-day">{dayMonthText(startsAt)}</b>
      <span>
        {href ? <Link href={href}>{t(`kind.${kind}`)}</Link> : t(`kind.${kind}`)}
        <small className="block second">{title}</small>
        <small className="block">
          <Tag state={signs[state]}>{t(`state.${state}`)}</Tag> {state === 'PLANNED' && timeText(startsAt)}
          {present !== null && expected !== null && t('came', { present, expected, minutes: minutes ?? 0 })}
        </small>
      </span>
    </li>
  )
}

/** Minutes of what was held, the invitation of what is to come; a member reads both on the phone. */
function hrefOf({ isCommittee, cellId }: CalendarYear, { state, meetingId }: CalendarLine): string | null {
  if (!isCommittee) return state === 'PLANNED' || state === 'RUNNING' || state === 'HELD' ? paths.phone(meetingId) : null
  if (state === 'HELD') return paths.minutes(meetingId)
  return state === 'RUNNING' ? paths.console(meetingId) : paths.invitation(cellId, meetingId)
}
