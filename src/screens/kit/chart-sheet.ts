import Papa from 'papaparse'

/** A share in tenths of a percent; null where there is nothing to divide by. */
export type Tenths = { tenths: number | null }

/** A value of an exact figure: words, a whole number, a share, or nothing to say. */
export type SheetValue = string | number | Tenths | null

export type SheetRow = { id: string; head: string; values: readonly SheetValue[]; isTotal?: boolean }

/** The exact numbers behind a drawing: what its table shows and its CSV holds. */
export type Sheet = {
  /** What a row is, e.g. "Đơn vị". */
  rowHead: string
  columns: readonly string[]
  rows: readonly SheetRow[]
}

// Spreadsheets here read the comma as the decimal sign and part columns by semicolons; the English ones the other way round.
const dialects = { vi: { comma: ',', delimiter: ';' }, en: { comma: '.', delimiter: ',' } } as const
export type SheetLocale = keyof typeof dialects

/** What begins a formula in a spreadsheet; a number below zero is no formula. */
const formula = /^[=+@\t\r]|^-(?![\d.,]+$)/

/** A sheet as a file for spreadsheets: UTF-8 with its mark, numbers without grouping, shares in percent. */
export function csvOf(sheet: Sheet, locale: SheetLocale): string {
  const { comma, delimiter } = dialects[locale]
  const isShare = (at: number) => sheet.rows.some(({ values }) => typeof values[at] === 'object' && values[at] !== null)
  const fields = [sheet.rowHead, ...sheet.columns.map((head, at) => (isShare(at) ? `${head} (%)` : head))]
  const data = sheet.rows.map((row) => [row.head, ...row.values.map((value) => plain(value, comma))])
  return `\uFEFF${Papa.unparse({ fields, data }, { delimiter, escapeFormulae: formula })}\r\n`
}

function plain(value: SheetValue, comma: string): string {
  if (value === null) return ''
  if (typeof value !== 'object') return String(value)
  const { tenths } = value
  return tenths === null ? '' : `${Math.trunc(tenths / 10)}${comma}${Math.abs(tenths % 10)}`
}
