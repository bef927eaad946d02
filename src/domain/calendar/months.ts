import { monthOf, vietnamDay, yearOf } from '../organization/civil-date.ts'
import type { CivilDate } from '../organization/types.ts'
import { hasEnded, isHeld, type MeetingOnRecord } from './meeting-on-record.ts'

/** NOT_HELD: its day is over and it was never opened. */
export type CalendarState = 'HELD' | 'RUNNING' | 'PLANNED' | 'DRAFT' | 'NOT_HELD' | 'CANCELLED'

/** Of the regular meeting of a month. WAITING: the month is not over and none is planned. BEFORE: the cell's first meeting on record is later. */
export type RegularState = 'HELD' | 'PLANNED' | 'MISSED' | 'WAITING' | 'BEFORE'

export type CalendarMonth = { month: number; regular: RegularState; meetings: { meeting: MeetingOnRecord; state: CalendarState }[] }

/** The twelve months of a year with what was planned, held and missed. `all` are the cell's meetings of every year, `today` is the hall's. */
export function monthsOfYear(all: readonly MeetingOnRecord[], year: number, today: CivilDate): CalendarMonth[] {
  const first = all.filter(isHeld).map(dayOf).toSorted()[0] ?? today
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1
    const meetings = all
      .filter((one) => yearOf(dayOf(one)) === year && monthOf(dayOf(one)) === month)
      .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    return {
      month,
      regular: regularState(meetings, { year, month }, { first, today }),
      meetings: meetings.map((one) => ({ meeting: one, state: calendarState(one, today) })),
    }
  })
}

export const dayOf = ({ startsAt }: Pick<MeetingOnRecord, 'startsAt'>): CivilDate => vietnamDay(startsAt)

export function calendarState(meeting: MeetingOnRecord, today: CivilDate): CalendarState {
  if (hasEnded(meeting)) return 'HELD'
  if (meeting.status === 'OPEN') return 'RUNNING'
  if (meeting.status === 'CANCELLED') return 'CANCELLED'
  if (dayOf(meeting) < today) return 'NOT_HELD'
  return meeting.status === 'DRAFT' ? 'DRAFT' : 'PLANNED'
}

/** Điều lệ Đảng, Điều 24: a cell meets once a month. A thematic meeting is no substitute (rule 12), nor is any other. */
function regularState(
  meetings: readonly MeetingOnRecord[],
  { year, month }: { year: number; month: number },
  { first, today }: { first: CivilDate; today: CivilDate },
): RegularState {
  const states = meetings.filter(({ kind }) => kind === 'REGULAR').map((one) => calendarState(one, today))
  if (states.some((state) => state === 'HELD' || state === 'RUNNING')) return 'HELD'
  if (states.some((state) => state === 'PLANNED' || state === 'DRAFT')) return 'PLANNED'
  if (index(year, month) < index(yearOf(first), monthOf(first))) return 'BEFORE'
  return index(year, month) < index(yearOf(today), monthOf(today)) ? 'MISSED' : 'WAITING'
}

const index = (year: number, month: number): number => year * 12 + month
