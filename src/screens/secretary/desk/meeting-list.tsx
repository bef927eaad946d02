'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { CellDesk, MeetingLine } from '#contract/cell.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { dayText, timeText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Tag, type TagState } from '#screens/kit/tag.tsx'
import { AnnounceButton } from './announce-button.tsx'

const signs: Record<MeetingLine['status'], TagState> = {
  DRAFT: 'part',
  ANNOUNCED: 'ok',
  OPEN: 'late',
  CLOSED: 'part',
  SIGNED: 'ok',
  CANCELLED: 'no',
}

/** The cell's meetings, the latest first. */
export function MeetingList({ desk }: { desk: CellDesk }) {
  const t = useTranslations('desk.meetings')
  const lines = desk.meetings.toSorted((a, b) => (a.startsAt < b.startsAt ? 1 : -1))
  const plan = (
    <ButtonLink size="small" href={paths.planMeeting(desk.cellId)}>
      {t('plan')}
    </ButtonLink>
  )
  return (
    <section>
      <SectionHead level={2} aside={lines.length}>
        {t('title')}
      </SectionHead>
      {lines.length === 0 ? (
        <EmptyState title={t('none')} action={plan}>
          {t('noneHint')}
        </EmptyState>
      ) : (
        <>
          <ul className="max-h-[300px] overflow-y-auto">
            {lines.map((meeting) => (
              <MeetingRow key={meeting.meetingId} desk={desk} meeting={meeting} />
            ))}
          </ul>
          <div className="mt-3 flex flex-wrap items-center gap-4">
            {plan}
            <Link href={paths.cellCalendar(desk.cellId)}>{t('calendar')}</Link>
          </div>
        </>
      )}
    </section>
  )
}

function MeetingRow({ desk, meeting }: { desk: CellDesk; meeting: MeetingLine }) {
  const t = useTranslations('desk')
  const over = meeting.status === 'CLOSED' || meeting.status === 'SIGNED'
  const draft = meeting.status === 'DRAFT'
  const href = over
    ? paths.minutes(meeting.meetingId)
    : meeting.status === 'CANCELLED'
      ? paths.invitation(desk.cellId, meeting.meetingId)
      : draft
        ? `${paths.planMeeting(desk.cellId)}?meeting=${encodeURIComponent(meeting.meetingId)}`
        : paths.console(meeting.meetingId)
  return (
    <li className="num border-b border-rule py-2">
      <div className="flex items-baseline justify-between gap-3">
        <Link href={href} className="font-semibold">
          {meeting.title}
        </Link>
        <Tag state={signs[meeting.status]}>{t(`meeting.status.${meeting.status}`)}</Tag>
      </div>
      <p className="text-ink-2">
        {t('meetings.when', { time: timeText(meeting.startsAt), day: dayText(meeting.startsAt), place: meeting.place })}
        {over && ` ${t('meetings.present', { present: meeting.present, convened: meeting.convened })}`}
      </p>
      {meeting.minutesDue && (
        <p className={meeting.minutesDue.overdue ? 'font-semibold text-red' : undefined}>
          {t(`meetings.${meeting.minutesDue.overdue ? 'overdue' : 'due'}.${meeting.minutesDue.missing}`, {
            date: dayText(meeting.minutesDue.dueOn),
          })}
        </p>
      )}
      {(meeting.status === 'ANNOUNCED' || meeting.status === 'DRAFT' || meeting.status === 'CANCELLED') && (
        <Link href={paths.invitation(desk.cellId, meeting.meetingId)}>{t('meetings.invitation')}</Link>
      )}
      {draft && (
        <div className="mt-1">
          <AnnounceButton meetingId={meeting.meetingId} members={desk.members.length} />
        </div>
      )}
    </li>
  )
}
