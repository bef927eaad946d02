import type { Borders, Cell, Row, Worksheet } from 'exceljs'
import type { Sheet, SheetCell, SheetColumn, SheetKind } from '#domain/document/sheet.ts'
import { isCivilDate } from '#domain/organization/civil-date.ts'
import { widthOf } from './sheet-widths.ts'

const font = { name: 'Times New Roman', size: 12 } as const
/** Text stands as text even when it begins with = + - @, and stays so when somebody edits it. */
const formats: Readonly<Record<SheetKind, string>> = { text: '@', number: '#,##0', percent: '0.00%', date: 'dd/mm/yyyy' }
/** Excel holds no more letters in a cell. */
const mostLetters = 32_000

/** One sheet: lines of a Party document, the title, a head that stays and is printed on every page, rows with filters, a total, notes. */
export function sheetInExcel(page: Worksheet, sheet: Sheet): void {
  const last = sheet.columns.length
  page.columns = sheet.columns.map((column, index) => ({ width: widthOf(column, index, sheet), style: { font } }))
  if (sheet.letterhead) writeLetterhead(page, sheet.letterhead, last)
  if (sheet.title) writeTitle(page, sheet, last)
  const headRows = writeHead(page, sheet.columns)
  const head = page.rowCount
  for (const cells of sheet.rows) writeRow(page, sheet.columns, cells)
  page.autoFilter = { from: { row: head, column: 1 }, to: { row: Math.max(head, page.rowCount), column: last } }
  if (sheet.total) writeRow(page, sheet.columns, sheet.total).font = { ...font, bold: true }
  offerChoices(page, sheet, head)
  for (const note of sheet.notes) writeAcross(page, note, { last, italic: true })
  page.views = [{ state: 'frozen', xSplit: sheet.freeze ?? 0, ySplit: head }]
  setUpPrint(page, head - headRows + 1, head)
}

function writeLetterhead(page: Worksheet, { upper, unit, placeAndDate }: NonNullable<Sheet['letterhead']>, last: number): void {
  const middle = Math.max(1, Math.floor(last / 2))
  twoHalves(page, { left: upper.toUpperCase(), right: 'ĐẢNG CỘNG SẢN VIỆT NAM', middle, last }, { right: { bold: true, underline: true } })
  twoHalves(page, { left: unit.toUpperCase(), right: '', middle, last }, { left: { bold: true } })
  twoHalves(page, { left: '*', right: placeAndDate, middle, last }, { right: { italic: true } })
  page.addRow([])
}

type Halves = { left: string; right: string; middle: number; last: number }
type Look = { bold?: boolean; italic?: boolean; underline?: boolean }

function twoHalves(page: Worksheet, { left, right, middle, last }: Halves, looks: { left?: Look; right?: Look }): void {
  const row = page.addRow([left])
  page.mergeCells(row.number, 1, row.number, middle)
  dress(row.getCell(1), looks.left)
  if (last <= middle) return
  row.getCell(middle + 1).value = right
  page.mergeCells(row.number, middle + 1, row.number, last)
  dress(row.getCell(middle + 1), looks.right)
}

function dress(cell: Cell, look: Look = {}): void {
  cell.font = { ...font, ...look }
  cell.numFmt = formats.text
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
}

function writeTitle(page: Worksheet, { title, subtitle }: Sheet, last: number): void {
  const row = writeAcross(page, title, { last })
  row.getCell(1).font = { ...font, size: 14, bold: true }
  row.getCell(1).alignment = { horizontal: 'center' }
  if (subtitle) writeAcross(page, subtitle, { last, italic: true }).getCell(1).alignment = { horizontal: 'center' }
  page.addRow([])
}

/** One line across the table. */
function writeAcross(page: Worksheet, words: string, { last, italic = false }: { last: number; italic?: boolean }): Row {
  const row = page.addRow([inCell(words)])
  page.mergeCells(row.number, 1, row.number, last)
  const cell = row.getCell(1)
  cell.font = { ...font, italic }
  cell.numFmt = formats.text
  cell.alignment = { wrapText: false, vertical: 'middle' }
  return row
}

/** The head's rows: one, or two where columns stand in groups. */
function writeHead(page: Worksheet, columns: readonly SheetColumn[]): number {
  if (columns.every(({ group }) => group === undefined)) {
    headRow(
      page,
      columns.map(({ header }) => header),
    )
    return 1
  }
  const groups = headRow(
    page,
    columns.map(({ group, header }) => group ?? header),
  ).number
  headRow(
    page,
    columns.map(({ header }) => header),
  )
  columns.forEach(({ group }, index) => {
    if (group === undefined) page.mergeCells(groups, index + 1, groups + 1, index + 1)
    else if (columns[index - 1]?.group !== group) page.mergeCells(groups, index + 1, groups, index + span(columns, index))
  })
  return 2
}

const span = (columns: readonly SheetColumn[], from: number): number => {
  const beyond = columns.findIndex((one, index) => index > from && one.group !== columns[from]?.group)
  return (beyond === -1 ? columns.length : beyond) - from
}

function headRow(page: Worksheet, words: readonly string[]): Row {
  const row = page.addRow([...words])
  row.eachCell((cell) => {
    dress(cell, { bold: true })
    cell.border = ruled
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF3EEE3' } }
  })
  return row
}

function writeRow(page: Worksheet, columns: readonly SheetColumn[], cells: readonly SheetCell[]): Row {
  const row = page.addRow(columns.map(({ kind }, index) => typed(cells[index] ?? null, kind)))
  columns.forEach(({ kind }, index) => {
    const cell = row.getCell(index + 1)
    cell.font = font
    cell.border = ruled
    cell.numFmt = typeof cell.value === 'string' ? formats.text : formats[kind]
    cell.alignment = {
      vertical: 'top',
      wrapText: kind === 'text',
      horizontal: kind === 'text' ? 'left' : kind === 'date' ? 'center' : 'right',
    }
  })
  return row
}

/** Never an object of anyone's making: a formula, a link or rich text cannot come in. */
function typed(cell: SheetCell, kind: SheetKind): string | number | Date | null {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return cell
  if (kind === 'date' && isCivilDate(cell)) return new Date(`${cell}T00:00:00.000Z`)
  return inCell(cell)
}

/** What XML cannot hold is dropped. */
const inCell = (words: string): string =>
  String(words)
    .replace(/[^\t\n\P{Cc}]|[\uFFFE\uFFFF]/gu, '')
    .slice(0, mostLetters)

/** A form is given a hundred empty lines that offer the choices too. */
function offerChoices(page: Worksheet, { columns, rows }: Sheet, head: number): void {
  columns.forEach(({ choices }, index) => {
    if (!choices) return
    const validation = { type: 'list' as const, allowBlank: true, formulae: [`"${choices.join(',')}"`] }
    for (let row = head + 1; row <= head + rows.length + 100; row += 1) page.getCell(row, index + 1).dataValidation = validation
  })
}

/** A4 across, as wide as the sheet, the head on every page, the pages numbered. */
function setUpPrint(page: Worksheet, firstHead: number, lastHead: number): void {
  page.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${firstHead}:${lastHead}`,
    margins: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  }
  page.headerFooter.oddFooter = '&C&P/&N'
}

const thin = { style: 'thin' as const, color: { argb: 'FF8C8577' } }
const ruled: Partial<Borders> = { top: thin, bottom: thin, left: thin, right: thin }
