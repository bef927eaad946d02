import type { Sheet, SheetCell, SheetColumn } from '#domain/document/sheet.ts'

const narrowest = 6
const widest = 46

/** In letters: as asked, else what the longest cell needs; a head may break into three lines, a text wraps beyond `widest`. */
export function widthOf(column: SheetColumn, index: number, { rows, total }: Sheet): number {
  if (column.width) return column.width
  const longest = Math.max(
    narrowest,
    headNeeds(column.header),
    ...[...rows, total ?? []].slice(0, 2_000).map((row) => needs(row[index] ?? null, column)),
  )
  return Math.min(widest, longest + 2)
}

const headNeeds = (header: string): number => Math.max(...header.split(/\s+/).map((word) => word.length), Math.ceil(header.length / 3)) + 1

function needs(cell: SheetCell, { kind }: SheetColumn): number {
  if (cell === null) return 0
  if (kind === 'date') return 10
  if (kind === 'percent') return 8
  if (typeof cell === 'number') return String(Math.round(cell)).length * 1.3
  return Math.max(...cell.split('\n').map((line) => line.length))
}
