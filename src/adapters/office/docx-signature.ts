import { type Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'
import type { DocumentSignature } from '#domain/document/party-document.ts'
import { line, noBorders, smallSize } from './docx-text.ts'

/** Whom one signs for, the office, room for the hand or how it was signed, the name. */
export const signer = ({ above, title, name, signed }: DocumentSignature): Paragraph[] => [
  line(above ?? '', { bold: true }),
  line(title, { bold: true }),
  line(signed ?? '', { italics: true, size: smallSize }, signed ? 480 : 960),
  line(name, { bold: true }),
]

export function twoColumns(left: Paragraph[], right: Paragraph[]): Table {
  const cell = (children: Paragraph[]) => new TableCell({ children, borders: noBorders, width: { size: 50, type: WidthType.PERCENTAGE } })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { ...noBorders, insideHorizontal: noBorders.top, insideVertical: noBorders.top },
    rows: [new TableRow({ cantSplit: true, children: [cell(left), cell(right)] })],
  })
}
