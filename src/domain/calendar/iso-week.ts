import { addDays, civilDate, daysBetween, yearOf } from '../organization/civil-date.ts'
import type { CivilDate } from '../organization/types.ts'

/** The week of ISO 8601 that a day lies in, 1 to 53, and the year that this week belongs to. Weeks begin on Monday. */
export function isoWeek(day: CivilDate): { year: number; week: number } {
  // 1970-01-05 was a Monday; a week belongs to the year of its Thursday.
  const weekday = (((daysBetween('1970-01-05', day) % 7) + 7) % 7) + 1
  const thursday = addDays(day, 4 - weekday)
  const year = yearOf(thursday)
  return { year, week: Math.floor(daysBetween(civilDate(year, 1, 1), thursday) / 7) + 1 }
}

/** The ISO week of a year that a day falls into; before it the first, after it the last. */
export function weekWithin(year: number, day: CivilDate): number {
  const found = isoWeek(day)
  return found.year < year ? 1 : found.year > year ? 53 : found.week
}
