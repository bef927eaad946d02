import { belongsOn, standingOn, statusesOn } from '#domain/organization/standing.ts'
import type { CivilDate, Member, MemberStatus } from '#domain/organization/types.ts'
import { firstDayOf, lastDayOf, type Month } from './month.ts'

/** Why nothing is asked of a member. NOT_HERE: the day or month belongs to another cell, or lies before admission. */
export type NotExpected = 'NOT_HERE' | 'TEMPORARY' | 'EXEMPT' | 'SUSPENDED' | 'AWAY'

export type Expected = { expected: true } | { expected: false; why: NotExpected }

/**
 * Whether this cell asks a member for a reflection of the month. A month belongs to the cell of which one is a primary member on its last
 * day (while it runs: today), so a member who moves in mid-month appears once. Left out and counted apart: exempt members and those
 * temporarily transferred elsewhere (262-KH/HU, Bù Gia Mập 2024), and suspended ones (rule 25). New members are asked like all others.
 */
export function expectedInMonth(
  member: Member,
  statuses: readonly MemberStatus[],
  { month, today }: { month: Month; today: CivilDate },
): Expected {
  return expectedOn(member, statuses, dayThatCounts(month, today))
}

/** Whether this cell asks anything of a member on one day: official and probationary alike. */
export function expectedOn(member: Member, statuses: readonly MemberStatus[], on: CivilDate): Expected {
  if (!belongsOn(member, on) || standingOn(member, on) === null) return { expected: false, why: 'NOT_HERE' }
  if (member.membership === 'TEMPORARY') return { expected: false, why: 'TEMPORARY' }
  const held = statusesOn(member.id, statuses, on)
  const why = (['EXEMPT', 'SUSPENDED', 'AWAY'] as const).find((kind) => held.has(kind))
  return why ? { expected: false, why } : { expected: true }
}

/** The day of a month by which standing and membership are judged: its last, or today while it runs; of a month to come, its first. */
export function dayThatCounts(month: Month, today: CivilDate): CivilDate {
  if (today < firstDayOf(month)) return firstDayOf(month)
  return today < lastDayOf(month) ? today : lastDayOf(month)
}
