import { addDays, addMonths, civilDate, monthOf, yearOf } from '#domain/organization/civil-date.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { NormRefusal } from './refusals.ts'

// Emulation over the norms, quarter by quarter: opened with what it is about, closed with its lessons and the next one's focus (An Phú, measure 7).

export type Quarter = 1 | 2 | 3 | 4

export type EmulationQuarter = {
  cellId: string
  year: number
  quarter: Quarter
  focus: string
  openedOn: CivilDate
  openedByName: string
  closedOn: CivilDate | null
  closedByName: string
  /** What was learned; written at the end (sơ kết rút kinh nghiệm). */
  lessons: string
  /** What the next quarter is about; its opening starts from it. */
  nextFocus: string
  version: number
}

export const quarterOf = (day: CivilDate): { year: number; quarter: Quarter } => ({
  year: yearOf(day),
  quarter: Math.ceil(monthOf(day) / 3) as Quarter,
})

/** First and last day. */
export function quarterDays({ year, quarter }: { year: number; quarter: Quarter }): { from: CivilDate; to: CivilDate } {
  const from = civilDate(year, quarter * 3 - 2, 1)
  return { from, to: addDays(addMonths(from, 3), -1) }
}

/** First and last day of a year. */
export const yearDays = (year: number): { from: CivilDate; to: CivilDate } => ({ from: civilDate(year, 1, 1), to: civilDate(year, 12, 31) })

/** Opened once, in the quarter itself or in the month before it. */
export function openQuarter(
  known: EmulationQuarter | null,
  given: Pick<EmulationQuarter, 'cellId' | 'year' | 'quarter' | 'focus'> & { byName: string; on: CivilDate },
): Result<EmulationQuarter, NormRefusal> {
  const { byName, on, ...of } = given
  if (known) return refuse(known.closedOn ? 'norms/quarter-closed' : 'norms/quarter-open')
  const { from, to } = quarterDays(of)
  if (on < addMonths(from, -1) || on > to) return refuse('norms/quarter-not-now')
  if (of.focus.trim() === '') return refuse('norms/focus-missing')
  const opened = { openedOn: on, openedByName: byName, closedOn: null, closedByName: '', lessons: '', nextFocus: '' }
  return ok({ ...of, focus: of.focus.trim(), ...opened, version: 0 })
}

/** Closed in its last month or later, with its lessons. */
export function closeQuarter(
  known: EmulationQuarter | null,
  given: { lessons: string; nextFocus: string; byName: string; on: CivilDate },
): Result<EmulationQuarter, NormRefusal> {
  if (!known) return refuse('norms/quarter-not-open')
  if (known.closedOn) return refuse('norms/quarter-closed')
  if (given.on < addMonths(quarterDays(known).from, 2)) return refuse('norms/quarter-not-now')
  if (given.lessons.trim() === '') return refuse('norms/lessons-missing')
  const { lessons, nextFocus, byName, on } = given
  return ok({ ...known, lessons: lessons.trim(), nextFocus: nextFocus.trim(), closedOn: on, closedByName: byName })
}
