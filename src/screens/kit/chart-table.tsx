'use client'

import { useFormatter } from 'next-intl'
import type { Sheet, SheetRow, SheetValue } from './chart-sheet.ts'
import { type Column, Table } from './table.tsx'

/** The exact numbers of a figure, to read. */
export function ChartTable({ sheet, caption }: { sheet: Sheet; caption: string }) {
  const say = useSheetValue()
  const columns: Column<SheetRow>[] = [
    { id: 'head', head: sheet.rowHead, isRowHead: true, cell: (row) => (row.isTotal ? <b>{row.head}</b> : row.head) },
    ...sheet.columns.map((head, at) => ({
      ...{ id: head, head, align: 'right' as const },
      cell: (row: SheetRow) => (row.isTotal ? <b>{say(row.values[at])}</b> : say(row.values[at])),
    })),
  ]
  return <Table caption={caption} columns={columns} rows={sheet.rows} rowKey={(row) => row.id} className="chart-table" />
}

/** Numbers as the reader's language writes them. */
export const useSheetValue = () => sheetValue(useFormatter())

type Format = Pick<ReturnType<typeof useFormatter>, 'number'>

/** 1.716, 20,1%, and a dash where there is nothing to say. */
export const sheetValue =
  (format: Format) =>
  (value: SheetValue | undefined): string => {
    if (value === null || value === undefined) return '–'
    if (typeof value === 'string') return value
    if (typeof value === 'number') return format.number(value)
    if (value.tenths === null) return '–'
    return format.number(value.tenths / 1000, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
  }
