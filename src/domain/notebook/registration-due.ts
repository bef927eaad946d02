import { addDays, civilDate, isCivilDate, laterOf, monthOf, yearOf } from '#domain/organization/civil-date.ts'
import type { CivilDate, Member, MemberStatus } from '#domain/organization/types.ts'
import { expectedInMonth, type NotExpected } from './expected-in-month.ts'
import { lastDayOf, monthOfDay } from './month.ts'

/** Whether a registration of the year is asked of a member here, and by which day. LATE_IN_YEAR: came too late for this year's. */
export type RegistrationAsked = { asked: true; dueOn: CivilDate } | { asked: false; why: NotExpected | 'LATE_IN_YEAR' }

export type RegistrationTerm = {
  /** 'MM-DD' of the year (rule set): 12-HD/HU asks for the end of the first quarter, in 2018 for that of the second. */
  deadline: string
  /** Days that a newcomer, or one who returns, is given from the day of coming (rule set). */
  daysForNewcomers: number
}

/**
 * Rule 6: by the deadline of the rule set. Who is admitted, moves here or returns later has so many days from that day, and waits for the
 * next year where these end after it: our reading, 12-HD/HU speaks of neither. Not asked: as in expectedInMonth.
 */
export function registrationAsked(
  member: Member,
  statuses: readonly MemberStatus[],
  { year, today, term }: { year: number; today: CivilDate; term: RegistrationTerm },
): RegistrationAsked {
  const month = monthThatCounts(year, today)
  const expected = expectedInMonth(member, statuses, { month, today })
  if (!expected.expected) return { asked: false, why: expected.why }
  const dueOn = laterOf(deadlineOf(year, term.deadline), addDays(cameOn(member, statuses, today), term.daysForNewcomers))
  return yearOf(dueOn) > year ? { asked: false, why: 'LATE_IN_YEAR' } : { asked: true, dueOn }
}

/** 'MM-DD' as a day of the year; 29 February is the 28th of a year that has none. */
export function deadlineOf(year: number, deadline: string): CivilDate {
  const [month = 1, day = 1] = deadline.split('-').map(Number)
  const on = civilDate(year, month, day)
  return isCivilDate(on) ? on : lastDayOf(monthOfDay(civilDate(year, month, 1)))
}

/** From December on the next year's registration may be begun; a year that is over is not registered for any more. */
export function isOpenYear(year: number, today: CivilDate): boolean {
  const now = yearOf(today)
  return year === now || (year === now + 1 && monthOf(today) === 12)
}

/** The month by which the year is judged: the running one, the last of a year that is over, the first of one to come. */
function monthThatCounts(year: number, today: CivilDate): string {
  if (yearOf(today) === year) return monthOfDay(today)
  return monthOfDay(civilDate(year, yearOf(today) > year ? 12 : 1, 1))
}

/** The day from which the member could be asked: admission, joining this cell, or the end of an absence that is behind. */
function cameOn(member: Member, statuses: readonly MemberStatus[], today: CivilDate): CivilDate {
  const ends = statuses.filter((one) => one.memberId === member.id).flatMap(({ to }) => (to !== null && to <= today ? [to] : []))
  return [member.admittedOn, member.joinedOn, ...ends].reduce(laterOf)
}
