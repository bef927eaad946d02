import { invariant } from '#domain/result.ts'
import type { CivilDate, Instant } from './types.ts'

// Arithmetic of days without a clock: the rules count calendar months and days of Asia/Ho_Chi_Minh and never ask what day it is.

/** True for a day that exists: '2028-02-29' is one, '2027-02-29' is none. */
export function isCivilDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Nobody in these books was born, and nothing is planned, outside these years; a store may write a year below 1000 with fewer digits. */
export const isDayOfOurTime = (text: string): boolean => isCivilDate(text) && text >= '1850' && text < '2200'

export const civilDate = (year: number, month: number, day: number): CivilDate => `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`

/**
 * The corresponding day `months` later (or earlier), or the last day of that month when it has none: 31 August + 6 months is
 * 28 or 29 February. Bộ luật Dân sự 2015, Điều 148.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = parts(date)
  const index = year * 12 + (month - 1) + months
  const toYear = Math.floor(index / 12)
  const toMonth = index - toYear * 12 + 1
  return civilDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
}

export const addDays = (date: CivilDate, days: number): CivilDate => fromDayNumber(dayNumber(date) + days)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayNumber(to) - dayNumber(from)

/** Whole calendar months from `from` to `to` and the days left over; `from` must not be later. */
export function monthsAndDaysBetween(from: CivilDate, to: CivilDate): { months: number; days: number } {
  invariant(from <= to, 'a period does not end before it begins')
  const a = parts(from)
  const b = parts(to)
  const guess = (b.year - a.year) * 12 + (b.month - a.month)
  const months = addMonths(from, guess) <= to ? guess : guess - 1
  return { months, days: daysBetween(addMonths(from, months), to) }
}

/** Whether a half-open period holds on a day; `to` is the first day on which it no longer does, null while it goes on. */
export const holdsOn = (from: CivilDate, to: CivilDate | null, on: CivilDate): boolean => from <= on && (to === null || on < to)

/** Days compare as text; Math.max would make numbers of them. */
export const laterOf = (a: CivilDate, b: CivilDate): CivilDate => [a, b].toSorted()[1] ?? a

export const earlierOf = (a: CivilDate, b: CivilDate): CivilDate => [a, b].toSorted()[0] ?? a

export const yearOf = (date: CivilDate): number => parts(date).year

/** 1 to 12. */
export const monthOf = (date: CivilDate): number => parts(date).month

/** The day in Vietnam at a moment: UTC+7 all year round, no summer time since 1975. */
export const vietnamDay = (at: Instant): CivilDate => fromDayNumber(Math.floor((milliseconds(at) + 7 * 3_600_000) / 86_400_000))

/** The hour in Vietnam at a moment, 0 to 23. */
export const vietnamHour = (at: Instant): number => (Number(at.slice(11, 13)) + 7) % 24

/** The moment `seconds` later. */
export function addSeconds(at: Instant, seconds: number): Instant {
  const total = milliseconds(at) + seconds * 1000
  const day = Math.floor(total / 86_400_000)
  const inDay = total - day * 86_400_000
  const [h, m, s] = [Math.floor(inDay / 3_600_000), Math.floor(inDay / 60_000) % 60, Math.floor(inDay / 1000) % 60]
  return `${fromDayNumber(day)}T${digits(h, 2)}:${digits(m, 2)}:${digits(s, 2)}.${digits(inDay % 1000, 3)}Z`
}

/** Whole seconds from one moment to another, rounded up; negative when `to` is earlier. */
export const secondsBetween = (from: Instant, to: Instant): number => Math.ceil((milliseconds(to) - milliseconds(from)) / 1000) + 0

/** Milliseconds from one moment to another; negative when `to` is earlier. */
export const millisecondsBetween = (from: Instant, to: Instant): number => milliseconds(to) - milliseconds(from)

/** A period of one calendar year, half-open. */
export const yearPeriod = (year: number): { from: CivilDate; to: CivilDate } => ({
  from: civilDate(year, 1, 1),
  to: civilDate(year + 1, 1, 1),
})

function parts(date: CivilDate): { year: number; month: number; day: number } {
  invariant(isCivilDate(date), `${date} is a day of the calendar`)
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** 28 to 31; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const digits = (value: number, width: number): string => String(value).padStart(width, '0')

/** Days since 1970-01-01 of the Gregorian calendar; years are taken from March so that the leap day comes last. */
function dayNumber(date: CivilDate): number {
  const { year, month, day } = parts(date)
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

function fromDayNumber(number: number): CivilDate {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const leapless = dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor(leapless / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return civilDate(year, month, dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1)
}

function milliseconds(at: Instant): number {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,3})\d*)?Z$/.exec(at)
  invariant(match, `${at} is a moment in UTC`)
  const [, day, h, m, s, fraction] = match
  const inDay = (Number(h) * 60 + Number(m)) * 60 + Number(s)
  return (dayNumber(day ?? '') * 86_400 + inDay) * 1000 + Number((fraction ?? '0').padEnd(3, '0'))
}
