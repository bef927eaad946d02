import { HeadingLevel, Paragraph, Table, TableCell, TableRow, VerticalAlign, WidthType } from 'docx'
import { type Block, groupedHeads, type TableBlock } from '#domain/document/party-document.ts'
import { signer, twoColumns } from './docx-signature.ts'
import { body, bodySize, line, run } from './docx-text.ts'

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const

/** A block of the document as Word has it. */
export function blockInWord(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const children = [run(block.text, { bold: block.level < 3, italics: block.level === 3 })]
      return [
        new Paragraph({ children, heading: levels[block.level - 1] ?? levels[2], keepNext: true, spacing: { before: 160, after: 60 } }),
      ]
    }
    case 'text':
      return [body([run(block.text)])]
    case 'fact':
      return [body([run(`${block.label}: `, { bold: true }), run(block.text)])]
    case 'list':
      return block.items.map((item) => body([run(`- ${item}`)]))
    case 'signature':
      return [twoColumns([line('')], signer(block.signature)), line('', { size: 12 })]
    case 'table':
      return [tableInWord(block), line('', { size: 12 })]
  }
}

/** A head that is repeated on every page; a row never breaks over two. */
function tableInWord({ head, rows, figuresFrom, groups }: TableBlock): Table {
  // many columns of figures need a smaller letter to stay in one line
  const size = head.length > 12 ? bodySize - 12 : head.length > 5 ? bodySize - 6 : bodySize - 2
  const isFigure = (column: number) => column === 0 || (figuresFrom !== null && column >= figuresFrom)
  const cell = (text: string, column: number, { bold = false, ...spans }: { bold?: boolean; columnSpan?: number; rowSpan?: number } = {}) =>
    new TableCell({
      ...spans,
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [line(text, { bold, size, align: bold || isFigure(column) ? 'center' : 'left' })],
    })
  const row = (children: TableCell[], isHead = false) => new TableRow({ tableHeader: isHead, cantSplit: true, children })
  const heads = head.map((text, column) => ({ text, column }))
  const below = groups ? heads.filter(({ column }) => groups[column] !== null) : heads
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      ...(groups
        ? [
            row(
              groupedHeads({ head, groups }).map(({ text, span, isOwn }) =>
                cell(text, 0, { bold: true, ...(isOwn ? { rowSpan: 2 } : { columnSpan: span }) }),
              ),
              true,
            ),
          ]
        : []),
      row(
        below.map(({ text, column }) => cell(text, column, { bold: true })),
        true,
      ),
      ...rows.map((cells) => row(cells.map((text, column) => cell(text, column)))),
    ],
  })
}
