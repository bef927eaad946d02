import type { MeetingRhythm } from '../classification/rule-set.ts'
import { lastsTooShort, leastMinutes } from '../meeting/duration.ts'
import { monthOf, yearOf } from '../organization/civil-date.ts'
import type { CivilDate } from '../organization/types.ts'
import { hasEnded, type MeetingOnRecord } from './meeting-on-record.ts'
import { calendarState, dayOf } from './months.ts'

export type CalendarWarning =
  | { kind: 'NO_REGULAR'; month: number }
  | { kind: 'NO_THEMATIC'; quarter: number }
  | { kind: 'SHORT'; meetingId: string; on: CivilDate; minutes: number; least: number }
  | { kind: 'FEW_CAME'; meetingId: string; on: CivilDate; present: number; expected: number; percent: number }
  /** `withoutReason` of the meetings missed in a row. */
  | { kind: 'ABSENT_IN_A_ROW'; memberId: string; name: string; times: number; withoutReason: number }
  | { kind: 'EXCUSED_TOO_OFTEN'; memberId: string; name: string; times: number }

type Asked = { year: number; today: CivilDate; rhythm: MeetingRhythm }

/** What a cell's year asks to be looked at (rules 12 to 14). `all` are its meetings of every year: absences are counted across the turn. */
export const calendarWarnings = (all: readonly MeetingOnRecord[], asked: Asked): CalendarWarning[] => [
  ...rhythmWarnings(all, asked),
  ...all
    .filter((one) => hasEnded(one) && yearOf(dayOf(one)) === asked.year)
    .flatMap((one) => [...short(one, all, asked), ...fewCame(one, asked)]),
  ...(yearOf(asked.today) === asked.year ? absences(all, asked) : []),
]

/** Rule 12: a regular meeting each month, a thematic one each quarter; one that is planned for the rest of it is enough for now. */
function rhythmWarnings(all: readonly MeetingOnRecord[], { year, today }: Asked): CalendarWarning[] {
  if (yearOf(today) !== year) return []
  const month = monthOf(today)
  const quarter = quarterOf(month)
  const stands = all.filter(
    (one) => ['HELD', 'RUNNING', 'PLANNED', 'DRAFT'].includes(calendarState(one, today)) && yearOf(dayOf(one)) === year,
  )
  const regular = stands.some((one) => one.kind === 'REGULAR' && monthOf(dayOf(one)) === month)
  const thematic = stands.some((one) => one.kind === 'THEMATIC' && quarterOf(monthOf(dayOf(one))) === quarter)
  return [...(regular ? [] : [{ kind: 'NO_REGULAR' as const, month }]), ...(thematic ? [] : [{ kind: 'NO_THEMATIC' as const, quarter }])]
}

const quarterOf = (month: number): number => Math.ceil(month / 3)

/** Rule 13. Combined with the thematic meeting that follows it, both together are held against the longer duration. */
function short(meeting: MeetingOnRecord, all: readonly MeetingOnRecord[], { rhythm }: Asked): CalendarWarning[] {
  if (meeting.kind !== 'REGULAR' || meeting.minutes === null) return []
  const follower = all.find((one) => one.followsId === meeting.id && one.minutes !== null)
  const members = meeting.attendance.length
  const followedBy = follower?.minutes ?? null
  const least = leastMinutes(rhythm, members, followedBy !== null)
  const minutes = meeting.minutes + (followedBy ?? 0)
  return lastsTooShort({ minutes: meeting.minutes, members, followedBy }, rhythm)
    ? [{ kind: 'SHORT', meetingId: meeting.id, on: dayOf(meeting), minutes, least }]
    : []
}

/** Rule 14: the share of those expected who came. */
function fewCame(meeting: MeetingOnRecord, { rhythm }: Asked): CalendarWarning[] {
  const expected = meeting.attendance.length
  const present = meeting.attendance.filter(({ state }) => state === 'PRESENT').length
  if (100 * present >= rhythm.attendancePercent * expected) return []
  const percent = Math.floor((100 * present) / expected)
  return [{ kind: 'FEW_CAME', meetingId: meeting.id, on: dayOf(meeting), present, expected, percent }]
}

/** Rule 14: who has missed the last meetings they were called to. A thematic meeting the same day is the same absence. */
function absences(all: readonly MeetingOnRecord[], { rhythm }: Asked): CalendarWarning[] {
  const held = all.filter((one) => hasEnded(one) && one.followsId === null).toSorted((a, b) => (a.startsAt < b.startsAt ? 1 : -1))
  const latest = new Map(held.toReversed().flatMap((one) => one.attendance.map(({ memberId, name }) => [memberId, name] as const)))
  return [...latest].flatMap(([memberId, name]): CalendarWarning[] => {
    const states = held.flatMap((one) => one.attendance.find((line) => line.memberId === memberId)?.state ?? [])
    const came = states.indexOf('PRESENT')
    const run = came === -1 ? states : states.slice(0, came)
    const withoutReason = run.filter((state) => state === 'UNEXCUSED').length
    if (withoutReason === 0 && run.length > rhythm.excusedInARow) return [{ kind: 'EXCUSED_TOO_OFTEN', memberId, name, times: run.length }]
    return run.length >= rhythm.absentInARow ? [{ kind: 'ABSENT_IN_A_ROW', memberId, name, times: run.length, withoutReason }] : []
  })
}
