import { AlignmentType, BorderStyle, type ITableCellBorders, Paragraph, TextRun, UnderlineType } from 'docx'

// Times New Roman 14 with the margins of Party documents (05-HD/VPTW 2026). Sizes are half-points, distances twentieths of a point.

export const font = 'Times New Roman'
export const bodySize = 28
export const smallSize = 22
const firstLine = 567

type Look = { bold?: boolean; italics?: boolean; size?: number; underline?: boolean; align?: 'left' | 'center' | 'right' | 'both' }

export const run = (text: string, { bold = false, italics = false, size = bodySize, underline = false }: Look = {}): TextRun =>
  new TextRun({ text, font, size, bold, italics, ...(underline && { underline: { type: UnderlineType.SINGLE } }) })

/** A line without indent: heads, signatures, cells. */
export const line = (text: string, look: Look = {}, after = 0): Paragraph =>
  new Paragraph({ children: [run(text, look)], alignment: alignments[look.align ?? 'center'], spacing: { after } })

/** A paragraph of the text, its first line indented. */
export const body = (children: TextRun[], keepNext = false): Paragraph =>
  new Paragraph({ children, keepNext, alignment: AlignmentType.BOTH, indent: { firstLine }, spacing: { before: 60, after: 60, line: 300 } })

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const

const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' }
export const noBorders: Required<Pick<ITableCellBorders, 'top' | 'bottom' | 'left' | 'right'>> = {
  top: none,
  bottom: none,
  left: none,
  right: none,
}
