import { isCivilDate, yearOf } from '#domain/organization/civil-date.ts'
import type { RegisteredItem, RegistrationAnswers } from './year-entries.ts'

/**
 * A friendly word while one writes; none of them stops anybody. 12-HD/HU: concrete, short, continuous; "tránh việc đăng ký chung chung,
 * hình thức, đăng ký nhiều nhưng không thực hiện được".
 */
export type ItemHint =
  | { kind: 'VAGUE'; word: string }
  | { kind: 'NO_MEASURE' }
  | { kind: 'NO_DATE' }
  | { kind: 'OTHER_YEAR'; year: number }
  | { kind: 'LONG' }

/** Words that sound like doing and say nothing by themselves. */
const vagueWords = [
  'nâng cao',
  'tăng cường',
  'đẩy mạnh',
  'cố gắng',
  'phấn đấu',
  'tích cực',
  'phát huy',
  'thường xuyên',
  'gương mẫu',
  'thực hiện tốt',
  'hoàn thành tốt',
  'làm tốt',
  'quan tâm',
  'chú trọng',
  'tiếp tục',
] as const

const numberWords = /\d|(^|[^\p{L}])(một|hai|ba|bốn|sáu|bảy|tám|chín|mười|chục|trăm|mỗi|hằng|hàng|toàn bộ|tất cả)(?=$|[^\p{L}])/u

/** Longer than this is no longer "short, easy to understand". In characters. */
const longestWhat = 300

/** What might be said of one item, most telling first. An item not yet begun gets none. */
export function itemHints(item: RegisteredItem, year: number): ItemHint[] {
  if (item.what.trim() === '') return []
  const found: ItemHint[] = []
  const word = vagueWordOf(item)
  if (word) found.push({ kind: 'VAGUE', word })
  if (item.measure.trim() === '') found.push({ kind: 'NO_MEASURE' })
  if (item.until === null || item.until === '') found.push({ kind: 'NO_DATE' })
  else if (isCivilDate(item.until) && yearOf(item.until) !== year) found.push({ kind: 'OTHER_YEAR', year: yearOf(item.until) })
  if (item.what.length > longestWhat) found.push({ kind: 'LONG' })
  return found
}

/** More items than the rule set thinks one can do: "đăng ký nhiều nhưng không thực hiện được". */
export const isTooMany = ({ items }: RegistrationAnswers, atMost: number): boolean =>
  items.filter((item) => item.what.trim() !== '').length > atMost

/** The vague word of an item that has no number and measure to make it concrete; null: none. */
function vagueWordOf({ what, howOften, measure }: RegisteredItem): string | null {
  const text = plain(what)
  const word = vagueWords.find((one) => text.includes(one))
  if (!word) return null
  const isCounted = numberWords.test([text, plain(howOften), plain(measure)].join(' | '))
  return isCounted && measure.trim() !== '' ? null : word
}

const plain = (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi')
