import { addDays, civilDate, isDayOfOurTime } from '#domain/organization/civil-date.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { plainText } from './plain-text.ts'
import type { Cell, ProblemCode } from './sheet.ts'

/** A day as a sheet gives it. `yearOnly`: only the year is known, as of many older members' births; the day is its first of January. */
export type ReadDay = { day: CivilDate; yearOnly: boolean }

type Refused = { code: Extract<ProblemCode, 'day-unreadable' | 'day-missing' | 'no-such-day'>; text: string }

/**
 * Every usual way to write a day, day before month as in Vietnam: 5/12/1960, 05-12-1960, 5.12.60, 1960-12-05, "ngày 5 tháng 12 năm 1960",
 * 1960 alone, a date cell, or the serial number of one. A month without its day is refused: nobody guesses. Two digits of a year are of this
 * century up to this year's, else of the last.
 */
export function readDay(cell: Exclude<Cell, null>, today: CivilDate): Result<ReadDay, Refused> {
  if (typeof cell === 'object') return isDayOfOurTime(cell.day) ? exact(cell.day) : refuse({ code: 'day-unreadable', text: cell.day })
  if (typeof cell === 'boolean') return refuse({ code: 'day-unreadable', text: String(cell) })
  if (typeof cell === 'number') return ofNumber(cell)
  const text = plainText(cell)
  if (/^\d{4,5}(\.0+)?$/.test(text)) return ofNumber(Number(text))
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text)
  if (iso) return ofParts({ day: Number(iso[3]), month: Number(iso[2]), year: Number(iso[1]) }, text)
  const usual = /^(?:ngày\s*)?(\d{1,2})\s*(?:[-/., ]|tháng)\s*(\d{1,2})\s*(?:[-/., ]|năm)\s*(\d{4}|\d{2})\.?(?: 0{1,2}:00(?::00)?)?$/i.exec(
    text,
  )
  if (usual) return ofParts({ day: Number(usual[1]), month: Number(usual[2]), year: fullYear(usual[3] ?? '', today) }, text)
  if (/^(?:tháng\s*)?(\d{1,2})\s*(?:[-/., ]|năm)\s*(\d{4})$/i.test(text)) return refuse({ code: 'day-missing', text })
  const year = /^năm\s*(\d{4})$/i.exec(text)
  return year ? ofNumber(Number(year[1])) : refuse({ code: 'day-unreadable', text })
}

const exact = (day: CivilDate): Result<ReadDay, Refused> => ok({ day, yearOnly: false })

/** Of 1900 to 2100 a whole number is a year; a greater one is a spreadsheet's serial: days since 30 December 1899. */
function ofNumber(number: number): Result<ReadDay, Refused> {
  if (Number.isInteger(number) && number >= 1900 && number <= 2100) return ok({ day: civilDate(number, 1, 1), yearOnly: true })
  if (number > 2100 && number < 80_000) return exact(addDays('1899-12-30', Math.floor(number)))
  return refuse({ code: 'day-unreadable', text: String(number) })
}

function ofParts({ day, month, year }: { day: number; month: number; year: number }, text: string): Result<ReadDay, Refused> {
  if (year < 1900 || year > 2100 || day < 1 || month < 1) return refuse({ code: 'no-such-day', text })
  const date = civilDate(year, month, day)
  return isDayOfOurTime(date) ? exact(date) : refuse({ code: 'no-such-day', text })
}

function fullYear(digits: string, today: CivilDate): number {
  if (digits.length === 4) return Number(digits)
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100
  return Number(digits) <= Number(today.slice(2, 4)) ? century + Number(digits) : century - 100 + Number(digits)
}
