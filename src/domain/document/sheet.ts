import type { CivilDate } from '../organization/types.ts'

/**
 * A spreadsheet as offices pass it on: what stands on it, without its looks. Its words are Vietnamese whatever the language of the screen,
 * as those of a PartyDocument are.
 */
export type Workbook = {
  /** File name without its ending; made safe by fileWord. */
  fileName: string
  sheets: readonly Sheet[]
}

export type Sheet = {
  /** The tab's name. */
  name: string
  /** The lines over a Party document; null on a form that is to be filled in and read back. */
  letterhead: SheetLetterhead | null
  title: string
  subtitle: string
  columns: readonly SheetColumn[]
  rows: readonly (readonly SheetCell[])[]
  /** What the screen calls each row, for those who ask for some of them only. */
  keys?: readonly string[]
  /** Stands below the rows, outside the filters. */
  total?: readonly SheetCell[] | null
  /** Sentences below the table. */
  notes: readonly string[]
  /** So many columns stay in sight at the left. */
  freeze?: number
}

export type SheetLetterhead = { upper: string; unit: string; placeAndDate: string }

export type SheetColumn = {
  header: string
  kind: SheetKind
  /** In letters; left out: as wide as its longest cell asks, within reason. */
  width?: number
  /** Neighbouring columns of the same group stand under one head. */
  group?: string
  /** What may be chosen when the sheet is filled in. */
  choices?: readonly string[]
}

/** `percent`: a fraction, 0.2 for 20 %; `date`: a CivilDate. */
export type SheetKind = 'text' | 'number' | 'percent' | 'date'

/** Null: nothing to say. A sentence in a column of figures stands there as text. */
export type SheetCell = string | number | CivilDate | null

export const text = (header: string, width?: number): SheetColumn => column(header, 'text', width)
export const number = (header: string, width?: number): SheetColumn => column(header, 'number', width)
export const percentage = (header: string, width?: number): SheetColumn => column(header, 'percent', width)
export const date = (header: string, width?: number): SheetColumn => column(header, 'date', width)

/** A column under the head that it shares with its neighbours. */
export const under = (group: string, one: SheetColumn): SheetColumn => ({ ...one, group })

/** Of nothing there is no share. */
export const fraction = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

/** A sheet that gives the rows asked for, in the order asked for; rows it does not have are left out, and a note says how many there are. */
export function onlyRows(sheet: Sheet, asked: readonly string[]): Sheet {
  const byKey = new Map(sheet.keys?.map((key, index) => [key, sheet.rows[index] ?? []]))
  const found = [...new Set(asked)].flatMap((key) => (byKey.has(key) ? [key] : []))
  const rows = found.map((key) => byKey.get(key) ?? [])
  const all = sheet.rows.length
  if (rows.length === all) return { ...sheet, rows, keys: found }
  const note = `Danh sách theo bộ lọc trên màn hình: ${rows.length} trong tổng số ${all} dòng.`
  return { ...sheet, rows, keys: found, total: null, notes: [note, ...sheet.notes] }
}

/** The rows counted in a first column, as lists of offices have them. */
export const numbered = (sheet: Sheet): Sheet => ({
  ...sheet,
  columns: [number('TT', 5), ...sheet.columns],
  rows: sheet.rows.map((cells, index) => [index + 1, ...cells]),
  total: sheet.total ? [null, ...sheet.total] : null,
  freeze: 2,
})

/** Letters, figures and hyphens alone, so that every system takes it as a file's name. */
export const fileWord = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 120) || 'so-tay'

const column = (header: string, kind: SheetKind, width?: number): SheetColumn => ({ header, kind, ...(width && { width }) })
