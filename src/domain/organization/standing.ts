import { addMonths, earlierOf, holdsOn, laterOf, monthsAndDaysBetween, yearPeriod } from './civil-date.ts'
import type { CivilDate, Member, MemberStatus, Standing, StatusKind } from './types.ts'

/** OFFICIAL or PROBATIONARY on that day; null before admission to the Party. */
export function standingOn(member: Pick<Member, 'admittedOn' | 'officialOn'>, on: CivilDate): Standing | null {
  if (on < member.admittedOn) return null
  return member.officialOn !== null && member.officialOn <= on ? 'OFFICIAL' : 'PROBATIONARY'
}

/** Whether the membership of this cell holds on that day. */
export const belongsOn = (member: Pick<Member, 'joinedOn' | 'leftOn'>, on: CivilDate): boolean =>
  holdsOn(member.joinedOn, member.leftOn, on)

/** The statuses of this member that hold on that day. */
export function statusesOn(memberId: string, statuses: readonly MemberStatus[], on: CivilDate): Set<StatusKind> {
  return new Set(
    statuses.filter((status) => status.memberId === memberId && holdsOn(status.from, status.to, on)).map((status) => status.kind),
  )
}

/**
 * Admitted less than `months` months before the day of the meeting (rule 25, 21-HD/BTCTW: under six months is reviewed, not
 * classified). Calendar months; on the corresponding day itself the months are full.
 */
export const admittedUnderMonths = (member: Pick<Member, 'admittedOn'>, on: CivilDate, months: number): boolean =>
  on < addMonths(member.admittedOn, months)

/**
 * Whether leave of one kind adds up to at least `months` months within the year, as known on the day of the meeting. Each spell
 * counts its calendar months; days left over add up, thirty to a month. Spells of one kind must not overlap.
 */
export function absentMonthsInYear(spells: readonly MemberStatus[], year: number, on: CivilDate): { months: number; days: number } {
  let months = 0
  let days = 0
  for (const spell of spells) {
    const within = clipped(spell, year, on)
    if (!within) continue
    const length = monthsAndDaysBetween(within.from, within.to)
    months += length.months
    days += length.days
  }
  return { months: months + Math.floor(days / 30), days: days % 30 }
}

/** The part of a spell that lies in the year; one that still goes on is counted up to the day of the meeting. */
function clipped(spell: MemberStatus, year: number, on: CivilDate): { from: CivilDate; to: CivilDate } | null {
  const period = yearPeriod(year)
  const end = spell.to ?? on
  const from = laterOf(spell.from, period.from)
  const to = earlierOf(end, period.to)
  return from < to ? { from, to } : null
}
