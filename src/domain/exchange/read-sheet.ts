import type { CivilDate } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { type Column, columnsOf } from './columns.ts'
import { plainText, typedInHaste } from './plain-text.ts'
import { type ReadDay, readDay } from './read-day.ts'
import { type Cell, type Problem, type ProblemCode, problem, type SheetKind, type SheetRow } from './sheet.ts'

export type Value = string | number | boolean | ReadDay

/** One row as it was understood. A column that is missing or was left empty has no value: an import takes nothing away. */
export type ReadRow = { row: number; values: Readonly<Record<string, Value | undefined>>; problems: Problem[] }

export type ReadSheet = {
  rows: ReadRow[]
  /** About the file: no heading found, a needed column missing. With one of them there are no rows. */
  problems: Problem[]
  /** Headings that this kind of sheet has no use for. */
  unused: string[]
  headerRow: number | null
  /** Where each column stands, counted from 0: for marking errors. */
  places: Readonly<Record<string, number>>
}

/** How far down a heading is looked for: above it stand the letterhead and the title of the list. */
const headerWithin = 15

/** Reads the rows of one kind of sheet: headings in any order, with or without diacritics, under their common names. */
export function readSheet(kind: SheetKind, rows: readonly SheetRow[], today: CivilDate): ReadSheet {
  const header = findHeader(kind, rows)
  const none = { rows: [], unused: [], headerRow: null, places: {} }
  if (!header) return { ...none, problems: [problem(null, null, 'no-header', { heads: neededHeads(kind) })] }
  const missing = columnsOf[kind].filter(({ key, needed }) => needed && header.places[key] === undefined)
  const found = { unused: header.unused, headerRow: header.row, places: header.places }
  if (missing.length > 0)
    return { ...found, rows: [], problems: missing.map(({ head }) => problem(null, null, 'column-missing', { head })) }
  const below = rows.filter(({ row, cells }) => row > header.row && hasContent(cells, header.places) && !isNumbering(cells))
  if (below.length === 0) return { ...found, rows: [], problems: [problem(null, null, 'nothing-there')] }
  return { ...found, problems: [], rows: below.map((line) => readRow(kind, line, { places: header.places, today })) }
}

const neededHeads = (kind: SheetKind): string =>
  columnsOf[kind]
    .filter(({ needed }) => needed)
    .map(({ head }) => head)
    .join(', ')

type Header = { row: number; places: Record<string, number>; unused: string[] }

/** The row that names the most columns, at least two of them. */
function findHeader(kind: SheetKind, rows: readonly SheetRow[]): Header | null {
  const found = rows.slice(0, headerWithin).map((line) => headerIn(kind, line))
  const best = found.toSorted((a, b) => Object.keys(b.places).length - Object.keys(a.places).length)[0]
  return best && Object.keys(best.places).length >= 2 ? best : null
}

/** Headings as they are called first, then by their other names: "Chi bộ" is no second "Mã chi bộ" where both stand. */
function headerIn(kind: SheetKind, { row, cells }: SheetRow): Header {
  const heads = cells.map((cell) => (typeof cell === 'string' ? typedInHaste(cell) : ''))
  const places: Record<string, number> = {}
  const taken = new Set<number>()
  const take = (column: Column, names: readonly string[]) => {
    if (places[column.key] !== undefined) return
    const at = heads.findIndex((head, index) => head !== '' && !taken.has(index) && names.includes(head))
    if (at < 0) return
    places[column.key] = at
    taken.add(at)
  }
  for (const column of columnsOf[kind]) take(column, [typedInHaste(column.head)])
  for (const column of columnsOf[kind]) take(column, column.also.map(typedInHaste))
  const unused = cells.flatMap((cell, index) =>
    typeof cell === 'string' && plainText(cell) !== '' && !taken.has(index) && !isCounter(cell) ? [plainText(cell).slice(0, 60)] : [],
  )
  return { row, places, unused }
}

/** The running number, and what the marked file adds. */
const isCounter = (head: string): boolean =>
  ['stt', 'tt', 'so tt', 'so thu tu', 'no', 'can sua', 'dong trong tep', 'to be mended', 'row of the file'].includes(typedInHaste(head))

const hasContent = (cells: readonly Cell[], places: Readonly<Record<string, number>>): boolean =>
  Object.values(places).some((at) => !isEmpty(cells[at] ?? null))

/** Under a heading stands the row (1) (2) (3) of an office's form. */
const isNumbering = (cells: readonly Cell[]): boolean => {
  const said = cells.filter((cell) => !isEmpty(cell))
  return said.length > 1 && said.every((cell) => /^\(?[0-9]{1,2}\)?$|^\(?[A-H]\)?$/i.test(String(cell)))
}

const isEmpty = (cell: Cell): boolean => cell === null || (typeof cell === 'string' && plainText(cell) === '')

function readRow(
  kind: SheetKind,
  { row, cells }: SheetRow,
  known: { places: Readonly<Record<string, number>>; today: CivilDate },
): ReadRow {
  const values: Record<string, Value> = {}
  const problems: Problem[] = []
  for (const column of columnsOf[kind]) {
    const at = known.places[column.key]
    const cell = at === undefined ? null : (cells[at] ?? null)
    if (cell === null || isEmpty(cell)) {
      if (column.needed) problems.push(problem(row, column.key, 'needed', { head: column.head }))
      continue
    }
    const read = readCell(column, cell, known.today)
    if (read.ok) values[column.key] = read.value
    else problems.push(problem(row, column.key, read.refusal.code, { text: read.refusal.text.slice(0, 60), ...read.refusal.facts }))
  }
  return { row, values, problems }
}

type CellRefused = { code: ProblemCode; text: string; facts?: Record<string, string> }

function readCell(column: Column, cell: Exclude<Cell, null>, today: CivilDate): Result<Value, CellRefused> {
  if (column.type === 'DAY' || column.type === 'BIRTHDAY') return readDayOf(column, cell, today)
  const text = textOf(cell)
  switch (column.type) {
    case 'CARD':
      return shaped(text.replace(/[\s.-]/g, '').toUpperCase(), /^[0-9A-Z]{4,20}$/, 'card-form')
    case 'PHONE':
      return shaped(phoneOf(cell, text), /^0\d{8,10}$/, 'phone-form')
    case 'CODE':
      return shaped(text, /^[0-9A-Za-z.-]{1,30}$/, 'code-form')
    case 'YEAR':
      return /^(19|20)\d\d$/.test(text) ? ok(Number(text)) : refuse({ code: 'year-unreadable', text })
    case 'YES_NO':
      return yesOrNo(cell, text)
    case 'LIST':
      return chosen(column, text)
    default:
      return text.length > (column.most ?? 200) ? refuse({ code: 'too-long', text, facts: { most: String(column.most ?? 200) } }) : ok(text)
  }
}

/** A day of something that happened; of a birth the year alone will do. */
function readDayOf(column: Column, cell: Exclude<Cell, null>, today: CivilDate): Result<Value, CellRefused> {
  const read = readDay(cell, today)
  if (!read.ok) return read
  if (read.value.yearOnly && column.type === 'DAY') return refuse({ code: 'day-missing', text: read.value.day.slice(0, 4) })
  if (column.type === 'BIRTHDAY' && read.value.day > today) return refuse({ code: 'in-the-future', text: dayWord(read.value.day) })
  return read
}

const textOf = (cell: Exclude<Cell, null>): string =>
  typeof cell === 'object' ? dayWord(cell.day) : typeof cell === 'number' ? numberText(cell) : plainText(String(cell))

/** A long number as it was typed: never 9.1012345e+7. */
const numberText = (number: number): string => (Number.isSafeInteger(number) ? String(number) : String(Number(number.toPrecision(15))))

const dayWord = (day: CivilDate): string => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`

const shaped = (text: string, form: RegExp, code: ProblemCode): Result<Value, CellRefused> =>
  form.test(text) ? ok(text) : refuse({ code, text })

/** A number cell has lost the 0 that every number here begins with. */
function phoneOf(cell: Cell, text: string): string {
  const digits = text.replace(/[\s.()-]/g, '').replace(/^\+84/, '0')
  return typeof cell === 'number' && !digits.startsWith('0') ? `0${digits}` : digits
}

function yesOrNo(cell: Cell, text: string): Result<Value, CellRefused> {
  if (typeof cell === 'boolean') return ok(cell)
  const typed = typedInHaste(text)
  if (['co', 'x', '1', 'yes', 'true', 'dung', 'v'].includes(typed)) return ok(true)
  if (['khong', '0', 'no', 'false', 'sai', 'k'].includes(typed)) return ok(false)
  return refuse({ code: 'not-a-choice', text, facts: { choices: 'Có, Không' } })
}

function chosen({ words = {} }: Column, text: string): Result<Value, CellRefused> {
  const typed = typedInHaste(text)
  const code = Object.keys(words).find((one) => words[one]?.some((word) => typedInHaste(word) === typed) || one === text)
  if (code) return ok(code)
  const choices = Object.values(words).flatMap((ways) => ways[0] ?? [])
  return refuse({ code: 'not-a-choice', text, facts: { choices: choices.join('; ') } })
}
