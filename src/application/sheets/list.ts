import type { Sheet, SheetCell, SheetColumn } from '#domain/document/sheet.ts'
import type { Result } from '#domain/result.ts'
import type { Actor } from '../actor.ts'
import type { MeetingDeps } from '../live-meetings.ts'

/** Which list of a unit; `id`: the campaign, round or member it is of, where a unit has several. */
export type ListAsked = {
  unitId: string
  year?: number | undefined
  quarter?: number | undefined
  month?: string | undefined
  id?: string | undefined
}

/** A list as its screen reads it: by the same use case, under the same pass, leaving the same traces. */
export type ReadList = (deps: MeetingDeps, actor: Actor, asked: ListAsked) => Promise<Result<List, string>>

/** Everything of a sheet but the lines over it. */
export type List = Omit<Sheet, 'letterhead' | 'name'>

/** A column with what stands in it. */
export type ListColumn<Row> = readonly [SheetColumn, (row: Row) => SheetCell]

type Of<Row> = Pick<List, 'title' | 'subtitle'> & {
  columns: readonly ListColumn<Row>[]
  rows: readonly Row[]
  /** What the screen calls the row. */
  key: (row: Row) => string
  total?: Sheet['total']
  notes?: readonly string[]
}

export const list = <Row>({ title, subtitle, columns, rows, key, total = null, notes = [] }: Of<Row>): List => ({
  title,
  subtitle,
  columns: columns.map(([column]) => column),
  rows: rows.map((row) => columns.map(([, cell]) => cell(row))),
  keys: rows.map(key),
  total,
  notes,
})

/** From what a use case read, a list. */
export async function listOf<Value>(
  reading: Promise<{ ok: true; value: Value } | { ok: false; refusal: string }>,
  arrange: (value: Value) => List,
): Promise<Result<List, string>> {
  const read = await reading
  return read.ok ? { ok: true, value: arrange(read.value) } : read
}
