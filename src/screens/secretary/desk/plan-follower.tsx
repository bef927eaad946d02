'use client'

import { useQueries } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { CellDesk, MeetingLine } from '#contract/cell.ts'
import { paths } from '#contract/paths.ts'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { dateInHall, timeText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useApi } from '#screens/live/api.tsx'
import type { PlanDraft } from './plan-draft.ts'

type Follower = PlanDraft['followedBy']
type FollowedByProps = { followedBy: Follower; onChange: (followedBy: Follower) => void; suggested: string; error: string | null }

/** A thematic meeting after the regular one: a meeting of its own, for neither replaces the other (rule 12). */
export function FollowedBy({ followedBy, onChange, suggested, error }: FollowedByProps) {
  const t = useTranslations('desk.plan')
  return (
    <fieldset className="grid gap-3">
      <Checkbox isSelected={followedBy !== null} onChange={(on) => onChange(on ? { title: '', time: '09:30' } : null)}>
        {t('follow')}
      </Checkbox>
      <p className="second">{t('followHint')}</p>
      {followedBy && (
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            label={t('followTitle')}
            value={followedBy.title}
            onChange={(title) => onChange({ ...followedBy, title })}
            placeholder={suggested}
            maxLength={300}
          />
          <TextField
            label={t('followTime')}
            value={followedBy.time}
            onChange={(time) => onChange({ ...followedBy, time })}
            hint={t('timeHint')}
            error={error}
          />
        </div>
      )}
    </fieldset>
  )
}

/** The other meeting of the same day, each with its own plan, and whether both together are long enough (rule 13). */
export function SameDay({ desk, meeting }: { desk: CellDesk; meeting: MeetingLine }) {
  const t = useTranslations('desk.plan')
  const other = desk.meetings.find((one) => isPair(one, meeting))
  if (!other) return null
  const [regular, thematic] = meeting.kind === 'REGULAR' ? [meeting, other] : [other, meeting]
  return (
    <Note>
      <Link href={`${paths.planMeeting(desk.cellId)}?meeting=${encodeURIComponent(other.meetingId)}`}>
        {meeting === regular
          ? t('followedBy', { title: other.title, time: timeText(other.startsAt) })
          : t('follows', { title: other.title })}
      </Link>
      <Together meetingIds={[regular.meetingId, thematic.meetingId]} least={desk.minutesTogether} />
    </Note>
  )
}

function Together({ meetingIds, least }: { meetingIds: readonly string[]; least: number }) {
  const t = useTranslations('desk.plan')
  const api = useApi()
  const agendas = useQueries({ queries: meetingIds.map((meetingId) => api.meeting.agenda.queryOptions({ meetingId })) })
  if (agendas.some(({ data }) => data === undefined)) return null
  const planned = agendas.reduce((sum, { data }) => sum + (data?.minutesPlanned ?? 0), 0)
  return <p className="num">{t('together', { planned, least })}</p>
}

/** A regular meeting and a thematic one, on one day, the regular one first. */
function isPair(one: MeetingLine, other: MeetingLine): boolean {
  const [regular, thematic] = one.kind === 'REGULAR' ? [one, other] : [other, one]
  const areBoth = regular.kind === 'REGULAR' && thematic.kind === 'THEMATIC'
  return areBoth && dateInHall(regular.startsAt) === dateInHall(thematic.startsAt) && regular.startsAt < thematic.startsAt
}
