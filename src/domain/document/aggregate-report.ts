import { assessed } from '../classification/excellent-cap.ts'
import type { CivilDate } from '../organization/types.ts'
import { type AggregateColumn, type AggregateLine, type AggregatePart, aggregateColumns } from './aggregate-columns.ts'
import { type Block, heading, type PartyDocument, paragraph, placeOfIssue, table } from './party-document.ts'
import { fileWord, numbered, type Sheet, type SheetCell, text, type Workbook } from './sheet.ts'
import { day, longDay } from './vietnamese-words.ts'

/** One line of the report: a unit directly below, or several that are only shown together (rule 30). */
export type AggregateRow = AggregateLine & { names: readonly string[]; beyond: boolean }

export type AggregateFacts = {
  unitName: string
  upperName: string
  year: number
  on: CivilDate
  rows: readonly AggregateRow[]
  /** The sum of the rows, so that it gives away nothing that they hide. */
  total: AggregateLine
  /** Cells whose review of the year has closed, of all: who has reported. */
  reported: { done: number; all: number }
  smallestShown: number
}

/** The aggregate report of a unit and year with its customary columns (domain.md 5.1), as one sheet. */
export function aggregateWorkbook(facts: AggregateFacts): Workbook {
  const { unitName, upperName, year, on } = facts
  const sheet: Sheet = {
    name: `Tổng hợp ${year}`,
    letterhead: { upper: upperName, unit: unitName, placeAndDate: `${placeOf(facts)}, ${longDay(on)}` },
    title: title.toUpperCase(),
    subtitle: `Năm ${year}`,
    columns: [text('Đơn vị', 34), ...aggregateColumns.map(({ column }) => ({ ...column, width: 11 }))],
    rows: facts.rows.map((row) => [nameOf(row), ...aggregateColumns.map(({ cell }) => cell(row))]),
    total: ['Cộng', ...aggregateColumns.map(({ cell }) => cell(facts.total))],
    notes: notesOf(facts),
  }
  return { fileName: fileWord(`tong hop ${unitName} ${year}`), sheets: [numbered(sheet)] }
}

/** The same on paper, across: as many tables as a sheet's width asks. */
export function aggregateDocument(facts: AggregateFacts): PartyDocument {
  const { unitName, upperName, year, on } = facts
  return {
    fileName: fileWord(`tong hop ${unitName} ${year}`),
    isLandscape: true,
    upper: upperName,
    unit: unitName,
    number: null,
    placeAndDate: `${placeOf(facts)}, ${longDay(on)}`,
    title: 'BÁO CÁO TỔNG HỢP',
    subtitle: `Kiểm điểm, đánh giá, xếp loại chất lượng tổ chức đảng, đảng viên năm ${year}`,
    blocks: aggregateTables(facts),
    signatures: [{ above: 'T/M CẤP ỦY', title: '', name: '[…]', signed: null }],
    recipients: ['Cấp ủy cấp trên (để báo cáo)', 'Lưu văn phòng'],
    seal: [],
  }
}

/** The report's tables for paper, with the notes below them. */
export const aggregateTables = (facts: AggregateFacts): Block[] => [
  ...parts.flatMap(([part, words]) => tableOf(facts, part, words)),
  ...notesOf(facts).map(paragraph),
]

const title = 'Báo cáo tổng hợp kiểm điểm, đánh giá, xếp loại chất lượng tổ chức đảng, đảng viên'

const parts: readonly [AggregatePart, string][] = [
  ['MEMBERS', 'Biểu 1. Tổ chức, đảng viên'],
  ['LEVELS', 'Biểu 2. Xếp loại đảng viên'],
  ['COLLECTIVES', 'Biểu 3. Xếp loại chi bộ, tổ chức đảng'],
  ['YEAR', 'Biểu 4. Sổ tay, sinh hoạt, khen thưởng'],
]

function tableOf({ rows, total }: AggregateFacts, part: AggregatePart, words: string): Block[] {
  const isSaid = ({ cell, mayBeLeftOut }: AggregateColumn) => !mayBeLeftOut || [...rows, total].some((line) => cell(line))
  const columns = aggregateColumns.filter((one) => one.part === part && isSaid(one))
  if (part === 'COLLECTIVES' && !isAnyDecided(total)) return []
  const cells = (line: AggregateLine) => columns.map((one) => printed(one, one.cell(line)))
  return [
    heading(2, words),
    {
      ...table(
        ['TT', 'Đơn vị', ...columns.map(({ column }) => column.header)],
        [...rows.map((row, index) => [String(index + 1), nameOf(row), ...cells(row)]), ['', 'Cộng', ...cells(total)]],
        2,
      ),
      groups: [null, null, ...columns.map(({ column }) => column.group ?? null)],
    },
  ]
}

const isAnyDecided = ({ cells, organisations }: AggregateLine): boolean =>
  [cells, organisations].some((one) => one !== null && assessed(one.levels) > 0)

/** As Vietnamese papers write figures: 5.631 and 81,62%. */
const printed = ({ column }: AggregateColumn, cell: SheetCell): string => {
  if (typeof cell !== 'number') return cell ?? ''
  return column.kind === 'percent' ? percentText(cell) : numberText(cell)
}

export const percentText = (share: number): string => `${(Math.round(share * 10_000) / 100).toFixed(2).replace('.', ',')}%`

export const numberText = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.')

const nameOf = ({ names, beyond }: AggregateRow): string => names.join('; ') + (beyond ? ' (cùng đơn vị ngoài phạm vi)' : '')

const placeOf = ({ unitName, upperName }: AggregateFacts): string => placeOfIssue(unitName, placeOfIssue(upperName, unitName))

const notesOf = ({ on, reported: { done, all }, rows, smallestShown }: AggregateFacts): string[] => [
  `Số liệu đến ngày ${day(on)}: ${numberText(done)} trong ${numberText(all)} chi bộ đã kiểm điểm cuối năm.`,
  'Mức xếp loại là mức đã được công nhận; nơi chưa có quyết định là mức chi bộ đề xuất.',
  ...(rows.some(({ names, beyond }) => names.length > 1 || beyond)
    ? [`Đơn vị có dưới ${smallestShown} đảng viên được đánh giá chỉ hiện gộp với đơn vị khác.`]
    : []),
]
