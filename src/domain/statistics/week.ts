import { addDays, daysBetween } from '#domain/organization/civil-date.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import { smallestShown } from './suppression.ts'

/** Monday and Sunday. */
export type Week = { from: CivilDate; to: CivilDate }

/** 1970-01-05 was a Monday. */
const aMonday = '1970-01-05'

export function weekOf(day: CivilDate): Week {
  const past = daysBetween(aMonday, day) % 7
  const from = addDays(day, -(past < 0 ? past + 7 : past))
  return { from, to: addDays(from, 6) }
}

/** A number of persons or of what persons fall short in; null where so few belong to the unit that it would speak of them (rule 30). */
export const shownOf = (count: number, { members, isOpen }: { members: number; isOpen: boolean }): number | null =>
  isOpen || members >= smallestShown ? count : null
