import { fileWord, type SheetCell, text, type Workbook } from '#domain/document/sheet.ts'
import { columnsOf, headOf } from './columns.ts'
import { dayText, type PlannedRow } from './plan.ts'
import { type Language, problemWords } from './problem-words.ts'
import type { ReadSheet } from './read-sheet.ts'
import type { Cell, Problem, SheetKind, SheetRow } from './sheet.ts'
import { sheetNames } from './template.ts'

const words = {
  vi: { fix: 'Cần sửa', row: 'Dòng trong tệp', hint: 'Sửa các dòng có chữ ở cột “Cần sửa”, rồi tải chính tệp này lên.' },
  en: {
    fix: 'To be mended',
    row: 'Row of the file',
    hint: 'Mend the rows that have words in the first column, then upload this very file.',
  },
} as const

/** The file again with a column that says what is wrong in each row: it can be mended there and brought back. */
export function markedFile(
  kind: SheetKind,
  { rows, read, planned }: { rows: readonly SheetRow[]; read: ReadSheet; planned: readonly PlannedRow[] },
  language: Language,
): Workbook {
  const columns = columnsOf[kind].filter(({ key }) => read.places[key] !== undefined)
  const said = new Map(planned.map((row) => [row.row, row.problems]))
  const inFile = rows.filter(({ row }) => said.has(row))
  return {
    fileName: fileWord(`${sheetNames[kind]}-can-sua`),
    sheets: [
      {
        name: sheetNames[kind],
        letterhead: null,
        title: sheetNames[kind],
        subtitle: words[language].hint,
        columns: [
          text(words[language].fix, 56),
          text(words[language].row, 10),
          ...columns.map(({ head }) => text(head, Math.max(14, head.length + 2))),
        ],
        rows: inFile.map(({ row, cells }) => [
          sentences(kind, said.get(row) ?? [], language),
          String(row),
          ...columns.map(({ key }) => asText(cells[read.places[key] ?? -1] ?? null)),
        ]),
        notes: [],
        freeze: 1,
      },
    ],
  }
}

const sentences = (kind: SheetKind, problems: readonly Problem[], language: Language): SheetCell =>
  problems.map((one) => `${one.column ? `${headOf(kind, one.column)}: ` : ''}${problemWords(one, language)}`).join('\n') || null

const asText = (cell: Cell): SheetCell => {
  if (cell === null) return null
  if (typeof cell === 'object') return dayText(cell.day)
  if (typeof cell === 'boolean') return cell ? 'Có' : 'Không'
  return String(cell)
}
