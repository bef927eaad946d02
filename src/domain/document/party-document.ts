/**
 * A Party document as 05-HD/VPTW 2026 lays it out (before it 36-HD/VPTW 2018; domain.md 2.5 and 9): the same blocks are printed by the
 * browser and written as DOCX. Its words are Vietnamese whatever the language of the screen: the document is what is issued.
 */
export type PartyDocument = {
  /** File name without its ending, in ASCII. */
  fileName: string
  /** Wide tables: the sheet lies across. */
  isLandscape?: boolean
  upper: string
  unit: string
  /** "Số 05-BB/CB"; null where the form has no number. */
  number: string | null
  /** "Sen Hồng, ngày 05 tháng 12 năm 2026". */
  placeAndDate: string
  title: string
  subtitle: string
  blocks: Block[]
  /** Wide tables on sheets that lie across, after the signatures. */
  annex?: Block[]
  /** From left to right; the one who signs for the cell stands at the right. */
  signatures: DocumentSignature[]
  recipients: string[]
  /** What ties the sheet to the log: lines at the foot. */
  seal: string[]
  /** A list attached to another sheet: without the heads of issuer and state. */
  isAnnex?: true
}

export type DocumentSignature = { above: string | null; title: string; name: string; signed: string | null }

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'text'; text: string }
  /** A fact with its name before it. */
  | { kind: 'fact'; label: string; text: string }
  | { kind: 'list'; items: string[] }
  /** Of somebody who signs in the midst of the document, at the right. */
  | { kind: 'signature'; signature: DocumentSignature }
  | TableBlock

export type TableBlock = {
  kind: 'table'
  head: string[]
  rows: string[][]
  /** Figures stand at the right from this column on. */
  figuresFrom: number | null
  /** Of each column the head that it shares with its neighbours; null: its own alone. */
  groups?: (string | null)[]
}

/** Heads over several columns: how many each spans; a column of its own spans one and goes down both lines. */
export function groupedHeads({ head, groups }: Pick<TableBlock, 'head' | 'groups'>): { text: string; span: number; isOwn: boolean }[] {
  const heads: { text: string; span: number; isOwn: boolean }[] = []
  groups?.forEach((group, column) => {
    const last = heads.at(-1)
    if (group !== null && group === groups[column - 1] && last) last.span += 1
    else heads.push({ text: group ?? head[column] ?? '', span: 1, isOwn: group === null })
  })
  return heads
}

/** What needs no layout of its own: sentences, facts and lists. */
export type PlainBlock = Extract<Block, { kind: 'text' | 'fact' | 'list' }>

export const fact = (label: string, text: string): PlainBlock => ({ kind: 'fact', label, text })
export const paragraph = (text: string): PlainBlock => ({ kind: 'text', text })
export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })

/** Words as somebody wrote them: a line is a paragraph. */
export const paragraphs = (text: string | null | undefined): PlainBlock[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(paragraph)

export const table = (head: string[], rows: string[][], figuresFrom: number | null = null): TableBlock => ({
  kind: 'table',
  head,
  rows,
  figuresFrom,
})

const commune = /^(?:Đảng bộ|Đảng ủy|Chi bộ)\s+(?:xã|phường|đặc khu|thị trấn)\s+(.+)$/i

/** The name of the commune before the date, as documents have it; where the organisation above is none, the place of the meeting. */
export const placeOfIssue = (upper: string, place: string): string => commune.exec(upper.trim())?.[1] ?? place
