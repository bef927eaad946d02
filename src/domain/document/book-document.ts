import type { NotebookEntry } from '../notebook/entry.ts'
import { vietnamDay } from '../organization/civil-date.ts'
import type { Instant } from '../organization/types.ts'
import { entryBlocks, entryTitle } from './book-entry.ts'
import { fact, type PlainBlock, paragraph } from './party-document.ts'
import { day, hour, outcomes } from './vietnamese-words.ts'

/**
 * A year of a member's notebook as the book that could replace the paper one (12-HD/HU; the three parts of Cao Lãnh): the same content is
 * printed by the browser and written as PDF. In Vietnamese whatever the language of the screen, as every document that is issued.
 */
export type BookDocument = {
  /** File name without its ending, in ASCII. */
  fileName: string
  upper: string
  unit: string
  year: number
  /** Name, birth, card, cell, number of the book: the cover. */
  cover: { label: string; text: string }[]
  /** The level that was decided for the year, the committee's document; null while it is not. */
  decided: { level: string; by: string } | null
  parts: BookPart[]
}

export type BookPart = { title: string; chapters: BookChapter[] }

/** `title` null: the part has no months. */
export type BookChapter = { title: string | null; entries: BookEntry[] }

export type BookEntry = { title: string; blocks: PlainBlock[]; signed: string[] }

/** What the book is made from: one person's lines of the year, and who the person is. */
export type BookSource = {
  person: { name: string; bornOn: string | null; cardNumber: string; bookNumber: string | null }
  cell: { name: string; upperName: string }
  year: number
  lines: readonly BookSourceLine[]
  /** Titles of the packs that are the first two parts, with their versions. */
  reading: readonly { part: 1 | 2; title: string; version: number }[]
}

export type BookSourceLine = {
  entry: NotebookEntry
  cellName: string
  meetingTitle: string | null
  confirmed: { name: string; role: string; at: Instant } | null
  acknowledgedAt: Instant | null
  seal: string | null
}

const atTheBeginning: readonly NotebookEntry['kind'][] = ['REGISTRATION', 'REGISTRATION_SETTLED', 'PROMISE']
const atTheEnd: readonly NotebookEntry['kind'][] = [
  'SELF_ASSESSMENT',
  'REMARK',
  'CELL_OPINION',
  'COMMENDATION',
  'DECIDED',
  'APPEAL',
  'APPEAL_WITHDRAWN',
  'APPEAL_ANSWER',
]

export function bookDocument(source: BookSource): BookDocument {
  const { person, cell, year, lines } = source
  const inPart = (kinds: readonly NotebookEntry['kind'][]) => lines.filter(({ entry }) => kinds.includes(entry.kind))
  const during = lines.filter(({ entry }) => !atTheBeginning.includes(entry.kind) && !atTheEnd.includes(entry.kind))
  const decided = lines.flatMap(({ entry }) => (entry.kind === 'DECIDED' ? [entry.body] : [])).at(-1)
  return {
    fileName: `so-tay-${year}`,
    upper: cell.upperName,
    unit: cell.name,
    year,
    cover: [
      { label: 'Đồng chí', text: person.name },
      ...(person.bornOn ? [{ label: 'Sinh ngày', text: day(person.bornOn) }] : []),
      { label: 'Số thẻ đảng viên', text: person.cardNumber },
      { label: 'Chi bộ', text: cell.name },
      { label: 'Sổ số', text: person.bookNumber ?? 'chưa cấp' },
    ],
    decided: decided
      ? { level: outcomes[decided.level] ?? decided.level, by: `Quyết định số ${decided.number}, ngày ${day(decided.decidedOn)}` }
      : null,
    parts: [
      readingPart('Phần thứ nhất: Lời dạy về đạo đức cán bộ, đảng viên', source, 1),
      readingPart('Phần thứ hai: Quy định của Đảng, những điều đảng viên không được làm', source, 2),
      whole('Phần thứ ba, I: Đăng ký việc làm theo, cam kết đầu năm', inPart(atTheBeginning), cell.name),
      { title: 'Phần thứ ba, II: Tự soi, tự sửa và nhận xét từng tháng', chapters: byMonth(during, cell.name) },
      whole('Phần thứ ba, III: Đánh giá, xếp loại cuối năm', inPart(atTheEnd), cell.name),
    ],
  }
}

function readingPart(title: string, { reading }: BookSource, part: 1 | 2): BookPart {
  const packs = reading.filter((one) => one.part === part)
  const items = packs.map((pack) => `${pack.title} (phiên bản ${pack.version})`)
  const blocks: PlainBlock[] = items.length > 0 ? [{ kind: 'list', items }] : [paragraph('Theo tài liệu cấp trên phát hành.')]
  return { title, chapters: [{ title: null, entries: [{ title: 'Tài liệu đọc trong sổ tay', blocks, signed: [] }] }] }
}

const whole = (title: string, lines: readonly BookSourceLine[], cellName: string): BookPart => ({
  title,
  chapters: [{ title: null, entries: lines.map((line) => bookEntry(line, cellName)) }],
})

/** By the month in which a line was written, in order. */
function byMonth(lines: readonly BookSourceLine[], cellName: string): BookChapter[] {
  const months = [...new Set(lines.map(({ entry }) => vietnamDay(entry.at).slice(0, 7)))].toSorted()
  return months.map((month) => ({
    title: `Tháng ${month.slice(5)} năm ${month.slice(0, 4)}`,
    entries: lines.filter(({ entry }) => vietnamDay(entry.at).startsWith(month)).map((line) => bookEntry(line, cellName)),
  }))
}

const bookEntry = (line: BookSourceLine, cellName: string): BookEntry => ({
  title: entryTitle(line.entry),
  blocks: [...entryBlocks(line.entry), ...(line.meetingTitle ? [fact('Cuộc họp', line.meetingTitle)] : [])],
  signed: signatures(line, cellName),
})

/** Who wrote it, in which role, when, where; who confirmed it; that the member has read it; what ties it to the meeting's log. */
function signatures({ entry, cellName, confirmed, acknowledgedAt, seal }: BookSourceLine, home: string): string[] {
  const { author, at } = entry
  const elsewhere = cellName && cellName !== home ? `, ${cellName}` : ''
  return [
    `${author.name ? `${author.name}, ` : ''}${roles[author.role] ?? 'người ghi'}, ${hour(at)}, ngày ${day(at)}${elsewhere}`,
    ...(confirmed ? [`Xác nhận: ${confirmed.name}, ${roles[confirmed.role] ?? 'người xác nhận'}, ngày ${day(confirmed.at)}`] : []),
    ...(acknowledgedAt ? [`Đồng chí đã xem ngày ${day(acknowledgedAt)}`] : []),
    ...(seal ? [`Mã biên bản ${seal}`] : []),
  ]
}

const roles: Record<string, string> = {
  MEMBER: 'đảng viên',
  SECRETARY: 'bí thư',
  DEPUTY_SECRETARY: 'phó bí thư',
  CELL_COMMITTEE_MEMBER: 'chi ủy viên',
  COMMITTEE_SECRETARY: 'bí thư cấp ủy',
  COMMITTEE_MEMBER: 'cấp ủy viên',
  COMMITTEE: 'thay mặt cấp ủy',
  ADMINISTRATOR: 'quản trị',
  MEETING: 'cuộc họp chi bộ ghi',
}
