import { addSeconds, vietnamDay } from '../organization/civil-date.ts'

/** dd/mm/yyyy of a day, or of the day in Vietnam at a moment. */
export function day(iso: string): string {
  const [year, month, date] = (iso.length === 10 ? iso : vietnamDay(iso)).split('-')
  return `${date}/${month}/${year}`
}

/** "ngày 05 tháng 12 năm 2026". */
export function longDay(iso: string): string {
  const [date, month, year] = day(iso).split('/')
  return `ngày ${date} tháng ${month} năm ${year}`
}

/** "08 giờ 42 phút" in the hall. */
export function hour(iso: string): string {
  const [hours, minutes] = addSeconds(iso, 7 * 3600)
    .slice(11, 16)
    .split(':')
  return `${hours} giờ ${minutes} phút`
}

export const moment = (iso: string): string => `${hour(iso)}, ngày ${day(iso)}`

/** Shares of the base with one decimal and a comma: "90,0%". */
export const percent = (part: number, base: number): string =>
  base === 0 ? '0,0%' : `${(Math.round((1000 * part) / base) / 10).toFixed(1).replace('.', ',')}%`

/** "Một là", "Hai là" …: how limits and causes are counted in minutes; figures from the eleventh on. */
export const counted = (index: number): string => `${numerals[index] ?? `Thứ ${index + 1}`} là`

const numerals = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín', 'Mười']

export const names = (list: readonly string[]): string => (list.length === 0 ? 'không có' : list.join(', '))

/** A text that ends like a sentence. */
export const sentence = (text: string): string => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)

export const marks: Record<string, string> = {
  EXCELLENT: 'Hoàn thành xuất sắc',
  GOOD: 'Hoàn thành tốt',
  SATISFACTORY: 'Hoàn thành',
  NOT_COMPLETED: 'Không hoàn thành',
  AGREE: 'Đồng ý',
  DISAGREE: 'Không đồng ý',
  CHOSEN: 'Chọn',
  NOT_CHOSEN: 'Không chọn',
  BLANK: 'Để trống',
}

/** Of a commendation. */
export const formWords = { CERTIFICATE: 'Giấy khen', CERTIFICATE_OF_MERIT: 'Bằng khen', PRAISE: 'Biểu dương' }

export const outcomes: Record<string, string> = {
  EXCELLENT: 'Hoàn thành xuất sắc nhiệm vụ',
  GOOD: 'Hoàn thành tốt nhiệm vụ',
  SATISFACTORY: 'Hoàn thành nhiệm vụ',
  NOT_COMPLETED: 'Không hoàn thành nhiệm vụ',
  PASSED: 'Quá nửa đồng ý',
  NOT_PASSED: 'Không quá nửa',
  NO_MAJORITY: 'Không mức nào quá nửa',
}

export const offices: Record<string, string> = {
  SECRETARY: 'BÍ THƯ',
  DEPUTY_SECRETARY: 'PHÓ BÍ THƯ',
  CELL_COMMITTEE_MEMBER: 'CHI ỦY VIÊN',
}
