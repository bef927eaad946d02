import { HeadingLevel, Paragraph, Table, TableCell, TableRow, VerticalAlign, WidthType } from 'docx'
import type { Block } from '#domain/document/party-document.ts'
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
function tableInWord({ head, rows, figuresFrom }: Extract<Block, { kind: 'table' }>): Table {
  // many columns of figures need a smaller letter to stay in one line
  const size = head.length > 12 ? bodySize - 12 : head.length > 5 ? bodySize - 6 : bodySize - 2
  const isFigure = (column: number) => column === 0 || (figuresFrom !== null && column >= figuresFrom)
  const row = (cells: string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (text, column) =>
          new TableCell({
            verticalAlign: VerticalAlign.CENTER,
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            children: [line(text, { bold: isHead, size, align: isHead || isFigure(column) ? 'center' : 'left' })],
          }),
      ),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  })
}
