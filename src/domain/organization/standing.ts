import { addMonths, daysBetween, earlierOf, holdsOn, laterOf, monthsAndDaysBetween, yearPeriod } from './civil-date.ts'
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
 * How long leave of one kind lasted within the year, as known on the day of the meeting. One spell counts its calendar months; spells
 * apart count in days, thirty to a month. Bộ luật Dân sự 2015, Điều 146 and 148.
 */
export function leaveInYear(statuses: readonly MemberStatus[], year: number, on: CivilDate): { months: number; days: number } {
  const spells = joined(statuses.flatMap((status) => clipped(status, year, on) ?? []))
  const [first, second] = spells
  if (!first) return { months: 0, days: 0 }
  if (!second) return monthsAndDaysBetween(first.from, first.to)
  const days = spells.reduce((sum, spell) => sum + daysBetween(spell.from, spell.to), 0)
  return { months: Math.floor(days / 30), days: days % 30 }
}

type Spell = { from: CivilDate; to: CivilDate }

/** The part of a status that lies in the year; one that still goes on is counted up to the day of the meeting. */
function clipped(status: MemberStatus, year: number, on: CivilDate): Spell | null {
  const period = yearPeriod(year)
  const from = laterOf(status.from, period.from)
  const to = earlierOf(status.to ?? on, period.to)
  return from < to ? { from, to } : null
}

/** Spells that touch or overlap are one: a prolonged sick leave is written down as several. */
function joined(spells: readonly Spell[]): Spell[] {
  const found: Spell[] = []
  for (const spell of spells.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = found.at(-1)
    if (last && spell.from <= last.to) last.to = laterOf(last.to, spell.to)
    else found.push({ ...spell })
  }
  return found
}
