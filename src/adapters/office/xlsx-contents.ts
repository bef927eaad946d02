import ExcelJS from 'exceljs'
import { fileTypeFromBuffer } from 'file-type'
import { type Cell, type SheetRefusal, type SheetRow, sheetLimits } from '#domain/exchange/sheet.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { safeParts } from './xlsx-parts.ts'

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** What Office wrote before 2007, and a spreadsheet under a password. */
const compoundFile = 'application/x-cfb'

/** Nodes that a reader of words has no use for; some name a million cells in one line. */
const ignoreNodes = [
  'mergeCells',
  'dataValidations',
  'conditionalFormatting',
  'autoFilter',
  'hyperlinks',
  'drawing',
  'legacyDrawing',
  'tableParts',
  'picture',
  'extLst',
  'rowBreaks',
  'colBreaks',
]

/**
 * What stands in the sheets of an XLSX file, in their order; hidden sheets are left out. Whatever the bytes are, the answer is sheets or a
 * refusal. Runs for seconds with thousands of rows: call it in the thread (xlsx-reader.ts).
 */
export async function xlsxContents(content: Uint8Array): Promise<Result<SheetRow[][], SheetRefusal>> {
  if (content.length > sheetLimits.bytes) return refuse('sheet/too-large')
  const type = await typeOf(content)
  if (type === compoundFile) return refuse('sheet/old-format')
  if (type !== spreadsheet) return refuse('sheet/not-a-spreadsheet')
  const parts = safeParts(content)
  if (!parts.ok) return parts
  const workbook = new ExcelJS.Workbook()
  try {
    const options = { ignoreNodes, maxRows: sheetLimits.rows + 1 }
    await workbook.xlsx.load(parts.value as unknown as ExcelJS.Buffer, options as Partial<ExcelJS.XlsxReadOptions> as never)
    return ok(workbook.worksheets.filter(({ state }) => state !== 'hidden' && state !== 'veryHidden').map(rowsOf))
  } catch (error) {
    return refuse(/^Max row count/.test(String((error as Error)?.message)) ? 'sheet/too-long' : 'sheet/unreadable')
  }
}

/** What the bytes say, whatever the name said. */
async function typeOf(content: Uint8Array): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(content))?.mime
  } catch {
    return undefined
  }
}

function rowsOf(sheet: ExcelJS.Worksheet): SheetRow[] {
  const rows: SheetRow[] = []
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: Cell[] = Array.from({ length: Math.min(row.cellCount, sheetLimits.columns) }, (_, at) => cellOf(row.getCell(at + 1).value))
    if (cells.some((cell) => cell !== null)) rows.push({ row: number, cells })
  })
  return rows
}

/** A formula counts as the value it had; an error of the spreadsheet as its text, so that a sentence can name it. */
function cellOf(value: unknown, depth = 0): Cell {
  if (value === null || value === undefined || depth > 3) return null
  if (typeof value === 'string') return value.slice(0, mostLetters)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'boolean') return value
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : { day: value.toISOString().slice(0, 10) }
  if (typeof value !== 'object') return null
  if ('richText' in value) return richText(value.richText)
  if ('result' in value) return cellOf(value.result, depth + 1)
  if ('text' in value) return cellOf(value.text, depth + 1)
  return 'error' in value ? String(value.error).slice(0, 20) : null
}

const mostLetters = 2_000

const richText = (parts: unknown): string =>
  Array.isArray(parts)
    ? parts
        .map((part: { text?: unknown }) => String(part?.text ?? ''))
        .join('')
        .slice(0, mostLetters)
    : ''
