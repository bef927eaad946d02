import { lastDayOf, type Month, monthOfDay, monthsOf, yearOfMonth } from '#domain/notebook/month.ts'
import { addDays, addMonths, civilDate, earlierOf } from '#domain/organization/civil-date.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import { type MonthPart, monthParts, type Part, type Period, yearParts } from './parts.ts'

export const yearPeriodOf = (year: number): Period => String(year)

export const isMonthPeriod = (period: Period): period is Month => period.length === 7 && !period.includes('Q')

export const isYearPeriod = (period: Period): boolean => period.length === 4

export const yearOfPeriod = (period: Period): number => yearOfMonth(period)

/** The quarter that a month lies in. */
export const quarterOfMonth = (month: Month): Period => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`

/** The months that a period is summed from. */
export function monthsIn(period: Period): Month[] {
  if (isMonthPeriod(period)) return [period]
  return monthsOf(yearOfPeriod(period)).filter((month) => isYearPeriod(period) || quarterOfMonth(month) === period)
}

/** What a cell keeps for a period: a quarter is summed from months. */
export function partsOf(period: Period): readonly Part[] {
  if (isMonthPeriod(period)) return monthParts
  return isYearPeriod(period) ? yearParts : []
}

export const isMonthPart = (part: Part): part is MonthPart => monthParts.some((one) => one === part)

/** Where a part of this period is told: a year's part is of the whole year also where a month or a quarter is asked. */
export const periodOfPart = (period: Period, part: Part): Period => (isMonthPart(part) ? period : yearPeriodOf(yearOfPeriod(period)))

/** What cells keep of these parts, each once: months of what is summed from months, and nothing of what only units have. */
export function keptParts(asked: readonly { period: Period; part: Part | 'caps' }[]): { period: Period; part: Part }[] {
  const kept = asked.flatMap(({ period, part }) => {
    if (part === 'caps') return []
    const periods = isMonthPart(part) ? monthsIn(period) : [periodOfPart(period, part)]
    return periods.map((one) => [`${one} ${part}`, { period: one, part }] as const)
  })
  return [...new Map(kept).values()]
}

export const lastDayIn = (period: Period): CivilDate => lastDayOf(monthsIn(period).at(-1) ?? period)

export const firstDayIn = (period: Period): CivilDate => `${monthsIn(period)[0] ?? period}-01`

/** The day by which a period is judged, and of whose tree it is: its last, or today while it runs. */
export const judgedOn = (period: Period, today: CivilDate): CivilDate => earlierOf(lastDayIn(period), today)

/**
 * Whether nothing more is waited for. A month is written up until the end of the next one; a year's decisions come in the first half of the
 * next. What is recorded later still counts, and is published anew.
 */
export function isClosed(period: Period, today: CivilDate): boolean {
  const year = yearOfPeriod(period)
  if (isYearPeriod(period)) return today > civilDate(year + 1, 6, 30)
  return today > addDays(addMonths(addDays(lastDayIn(period), 1), 1), -1)
}

/** The periods of a day: its month and its year; in the first half of a year also the one whose review goes on. */
export function runningPeriods(today: CivilDate): Period[] {
  const year = yearOfPeriod(today)
  const before = yearPeriodOf(year - 1)
  return [monthOfDay(today), yearPeriodOf(year), ...(isClosed(before, today) ? [] : [before])]
}
