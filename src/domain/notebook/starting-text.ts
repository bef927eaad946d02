import { day, sentence } from '../document/vietnamese-words.ts'
import type { Month } from './month.ts'
import { monthsWithEvidence, type PromisedItem, promiseLine } from './promised-and-done.ts'
import type { RegistrationItem, ShortfallDraft } from './types.ts'
import type { YearRecord, YearShortfall } from './year-record.ts'

// What the notebook offers as a starting text for each part of the form. Vietnamese whatever the screen's language: the form is. It is
// offered and never written by itself; the member's own words stay before it.

/** By the code of a TEXT field; a part of which the notebook says nothing is missing. */
export function startingTexts(record: YearRecord): Partial<Record<string, string>> {
  const parts: Record<string, string[]> = {
    QUALITIES: [...presenceLines(record), ...record.praise.map(praiseLine), ...record.reminders.map(reminderLine)],
    DUTIES: [...record.tasks.map(taskLine), ...record.deeds.map(deedLine), ...record.campaigns.map(campaignLine)],
    COMMITMENT: commitmentLines(record),
    REMEDIED: record.shortfalls.flatMap(remedyLine),
    DIRECTION: record.shortfalls.filter(({ state }) => state !== 'REMEDIED').map(openLine),
  }
  return Object.fromEntries(Object.entries(parts).flatMap(([code, lines]) => (lines.length > 0 ? [[code, lines.join('\n')]] : [])))
}

/** The words that stand, and below them the notebook's; words that are there already are not written twice. */
export function takenOver(current: string, starting: string): string {
  const there = new Set(current.split('\n').map((line) => line.trim()))
  const fresh = starting.split('\n').filter((line) => !there.has(line.trim()))
  return [...(current.trim() === '' ? [] : [current.trimEnd()]), ...fresh].join('\n')
}

/** What the months say goes where nothing is written yet, and registered items that are missing are added; one's own words stay. */
export function registrationTakenOver(rows: readonly RegistrationItem[], items: readonly PromisedItem[]): RegistrationItem[] {
  const filled = rows.map((row) => {
    const promised = items.find(({ id }) => id === row.id)
    return promised && row.result.trim() === '' ? withMonths(row, promised) : row
  })
  const missing = items.filter(({ id, assessed }) => assessed === null && !rows.some((row) => row.id === id))
  return [...filled, ...missing.map((item) => withMonths({ id: item.id, text: promiseText(item), result: '', outcome: null }, item))]
}

/** The same row where the months say nothing. */
function withMonths(row: RegistrationItem, item: PromisedItem): RegistrationItem {
  const result = monthsText(item)
  return result === '' ? row : { ...row, result, outcome: row.outcome ?? item.outcome }
}

/** The year's shortfalls that the form does not have yet. They keep their id, by which handing in knows them from new ones. */
export function shortfallsTakenOver(rows: readonly ShortfallDraft[], shortfalls: readonly YearShortfall[]): ShortfallDraft[] {
  const missing = shortfalls.filter(({ id }) => !rows.some((row) => row.id === id))
  return [...rows, ...missing.map(({ id, topic, text, cause, remedy, dueOn }) => ({ id, topic, text, cause, remedy, dueOn }))]
}

/** "Dọn kênh, mỗi quý một buổi (đủ 4 buổi, đến 31/12/2026)". */
export function promiseText({ what, howOften, measure, until }: Pick<PromisedItem, 'what' | 'howOften' | 'measure' | 'until'>): string {
  const limits = [measure, until ? `đến ${day(until)}` : ''].filter((part) => part !== '').join(', ')
  return `${[what, howOften].filter((part) => part !== '').join(', ')}${limits ? ` (${limits})` : ''}`
}

const monthsText = ({ months }: PromisedItem): string =>
  months
    .filter(({ done }) => done.trim() !== '')
    .map(({ month, done }) => `${monthWords(month)}: ${done.trim()}`)
    .join('\n')

const monthWords = (month: Month): string => `Tháng ${Number(month.slice(5))}`

function presenceLines({ attendance, reflection }: YearRecord): string[] {
  const { held, present, excused, unexcused } = attendance
  const absent = [excused > 0 ? `vắng có lý do ${excused}` : '', unexcused > 0 ? `vắng không lý do ${unexcused}` : ''].filter(Boolean)
  const met = `Dự ${present}/${held} kỳ sinh hoạt chi bộ${absent.length > 0 ? `, ${absent.join(', ')}` : ''}.`
  const reflected = `Tự soi, tự sửa ${reflection.asked - reflection.missing.length}/${reflection.asked} tháng.`
  return [...(held > 0 ? [met] : []), ...(reflection.asked > 0 && reflection.handedIn.length > 0 ? [reflected] : [])]
}

const praiseLine = ({ on, reason }: YearRecord['praise'][number]) => `Được chi bộ biểu dương (${day(on)}): ${reason}`

const reminderLine = ({ on, reason }: YearRecord['reminders'][number]) => `Được chi bộ nhắc nhở (${day(on)}): ${reason}`

const taskStates = { ASSIGNED: 'đang thực hiện', DONE: 'đã hoàn thành', NOT_DONE: 'chưa hoàn thành' }

const taskLine = ({ what, state, word }: YearRecord['tasks'][number]) =>
  `Nhiệm vụ chi bộ giao: ${what}: ${taskStates[state]}${word ? ` (${word})` : ''}`

const deedLine = ({ text, doneOn }: YearRecord['deeds'][number]) =>
  `Việc làm tốt được chi bộ xác nhận: ${text}${doneOn ? ` (${day(doneOn)})` : ''}`

const campaignLine = (campaign: string) => `Đã tự soi, tự sửa và báo cáo trong đợt sinh hoạt “${campaign}”`

function commitmentLines({ promised }: YearRecord): string[] {
  const { total, ACHIEVED, PARTLY, NOT, unreported } = promiseLine(promised)
  const parts = [
    `đạt ${ACHIEVED}`,
    PARTLY > 0 && `đạt một phần ${PARTLY}`,
    NOT > 0 && `không đạt ${NOT}`,
    unreported > 0 && `chưa ghi kết quả ${unreported}`,
  ]
  const months = monthsWithEvidence(promised)
  const line = `Đã đăng ký ${total} việc làm theo: ${parts.filter(Boolean).join(', ')}${months > 0 ? `; có ghi chép trong ${months} tháng` : ''}.`
  return [...(promised.commitment ? [`Đã cam kết: ${promised.commitment}`] : []), ...(total > 0 ? [line] : [])]
}

function remedyLine({ text, state, conclusion, corrections }: YearShortfall): string[] {
  const written = corrections.map(({ month, text: words }) => `${monthWords(month).toLowerCase()}: ${words}`)
  if (state !== 'REMEDIED' && written.length === 0) return []
  const outcome = state === 'REMEDIED' ? 'đã khắc phục' : 'đang khắc phục'
  return [
    `${text.replace(/[.\s]+$/, '')}: ${outcome}${conclusion ? `, chi bộ kết luận: ${conclusion}` : ''}${written.length > 0 ? ` (${written.join('; ')})` : ''}`,
  ]
}

const openLine = ({ text, remedy, dueOn }: YearShortfall) =>
  `Tiếp tục khắc phục: ${sentence(text)} Biện pháp: ${sentence(remedy)}${dueOn ? ` Hạn: ${day(dueOn)}.` : ''}`
