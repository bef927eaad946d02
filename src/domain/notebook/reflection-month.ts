import type { MeetingKind, MeetingStatus } from '#domain/meeting/meeting.ts'
import { addDays, vietnamDay } from '#domain/organization/civil-date.ts'
import type { CivilDate, Instant, Member, MemberStatus } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { expectedInMonth, type NotExpected } from './expected-in-month.ts'
import { lastDayOf, type Month, monthAfter, monthOfDay } from './month.ts'
import type { ReflectionRefusal } from './refusals.ts'

export type MonthlyMeeting = { id: string; groupId: string | null; kind: MeetingKind; status: MeetingStatus; startsAt: Instant }

/** The regular meeting of the whole cell for which the month's reflection is written: the first of the month that is not called off. */
export function regularMeetingOf<Meeting extends MonthlyMeeting>(month: Month, meetings: readonly Meeting[]): Meeting | null {
  const held = meetings.filter((one) => isRegular(one) && one.status !== 'CANCELLED' && monthOfDay(vietnamDay(one.startsAt)) === month)
  return held.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))[0] ?? null
}

/** A thematic meeting is no substitute (rule 12), and a party group's is not the cell's. */
export const isRegular = ({ kind, groupId }: Pick<MonthlyMeeting, 'kind' | 'groupId'>): boolean => kind === 'REGULAR' && groupId === null

/** Rule 7: so many days before the month's regular meeting, planned or announced; without one the month's last day. Late ones are taken. */
export function reflectionDue(month: Month, meetings: readonly MonthlyMeeting[], daysBefore: number): CivilDate {
  const meeting = regularMeetingOf(month, meetings)
  return meeting ? addDays(vietnamDay(meeting.startsAt), -daysBefore) : lastDayOf(month)
}

/** Whether the month's regular meeting is over: what is handed in after that stands as it is from the first (rule 9). */
export function isMonthClosed(month: Month, meetings: readonly MonthlyMeeting[]): boolean {
  const meeting = regularMeetingOf(month, meetings)
  return meeting !== null && (meeting.status === 'CLOSED' || meeting.status === 'SIGNED')
}

/** The month one writes for: this one until its meeting is over, then the next. */
export function monthToWrite(today: CivilDate, meetings: readonly MonthlyMeeting[]): Month {
  const month = monthOfDay(today)
  return isMonthClosed(month, meetings) ? monthAfter(month) : month
}

/** Of whom nothing is asked but who may write all the same. */
const mayAllTheSame: readonly NotExpected[] = ['EXEMPT', 'AWAY']

/** Whether a month may be written: not before its time, not once it is frozen (rule 9), and not where it is another cell's to ask. */
export function mayReflect(
  month: Month,
  { member, statuses, meetings, today }: Omit<ReflectionFacts, 'daysBefore'>,
  frozen: boolean,
): Result<null, ReflectionRefusal> {
  if (frozen) return refuse('reflection/frozen')
  if (month > monthToWrite(today, meetings)) return refuse('reflection/not-yet')
  const asked = expectedInMonth(member, statuses, { month, today })
  return asked.expected || mayAllTheSame.includes(asked.why) ? ok(null) : refuse('reflection/not-asked')
}

/** DONE, LATE: handed in. MISSING: its day has passed. DUE: the month to write. TO_COME: later. */
export type ReflectionState = 'DONE' | 'LATE' | 'MISSING' | 'DUE' | 'TO_COME'

export type MonthStanding =
  | { month: Month; state: ReflectionState; dueOn: CivilDate }
  | { month: Month; state: 'NOT_ASKED'; why: NotExpected }

export type ReflectionFacts = {
  member: Member
  statuses: readonly MemberStatus[]
  meetings: readonly MonthlyMeeting[]
  daysBefore: number
  today: CivilDate
}

/** Where one member stands with one month. What was handed in counts as that, also where nothing is asked. */
export function monthStanding(month: Month, handedIn: { late: boolean } | null, facts: ReflectionFacts): MonthStanding {
  const { member, statuses, meetings, daysBefore, today } = facts
  const dueOn = reflectionDue(month, meetings, daysBefore)
  if (handedIn) return { month, state: handedIn.late ? 'LATE' : 'DONE', dueOn }
  const asked = expectedInMonth(member, statuses, { month, today })
  if (!asked.expected) return { month, state: 'NOT_ASKED', why: asked.why }
  if (dueOn < today) return { month, state: 'MISSING', dueOn }
  return { month, state: month <= monthToWrite(today, meetings) ? 'DUE' : 'TO_COME', dueOn }
}
