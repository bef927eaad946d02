import { addMonths, civilDate, daysInMonth, isCivilDate } from '#domain/organization/civil-date.ts'
import type { CivilDate } from '#domain/organization/types.ts'

/** A calendar month of Asia/Ho_Chi_Minh, 'YYYY-MM'. Compares as text. */
export type Month = string

export const isMonth = (text: string): boolean => isCivilDate(`${text}-01`)

export const monthOfDay = (day: CivilDate): Month => day.slice(0, 7)

export const yearOfMonth = (month: Month): number => Number(month.slice(0, 4))

export const firstDayOf = (month: Month): CivilDate => `${month}-01`

/** Asked for every member and month of a cell: it reads the month and computes no day. */
export const lastDayOf = (month: Month): CivilDate => `${month}-${daysInMonth(yearOfMonth(month), Number(month.slice(5)))}`

/** So many months later, or earlier. */
export const monthAfter = (month: Month, months = 1): Month => monthOfDay(addMonths(firstDayOf(month), months))

/** The twelve months of a year, January first. */
export const monthsOf = (year: number): Month[] => Array.from({ length: 12 }, (_, index) => monthOfDay(civilDate(year, index + 1, 1)))
