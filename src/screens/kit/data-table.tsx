'use client'

import { ArrowDown, ArrowUp, Check, Minus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import {
  Column as AriaColumn,
  Row as AriaRow,
  Table as AriaTable,
  Cell,
  Checkbox,
  type SortDescriptor,
  TableBody,
  TableHeader,
} from 'react-aria-components'
import { type Column, headText } from './table.tsx'

export type DataColumn<Row> = Column<Row> & {
  /** Makes the column sortable; words are compared as Vietnamese. */
  sortBy?: (row: Row) => string | number
}

export type DataTableProps<Row> = {
  caption: string
  columns: readonly DataColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  empty: ReactNode
  /** The row was pressed (or Enter on it). */
  onRowAction?: (key: string) => void
  selected?: ReadonlySet<string>
  onSelect?: (selected: Set<string>) => void
  /** Which rows can be chosen; left out: every row. */
  maySelect?: (row: Row) => boolean
  sortedBy?: { column: string; direction: 'ascending' | 'descending' }
  /** Stands below the table and is told the keys of the rows in the order shown. */
  below?: (keys: string[]) => ReactNode
}

/** A table whose rows can be sorted, chosen, opened; walked through with the arrow keys. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, empty, onRowAction, selected, onSelect, maySelect = () => true, sortedBy, below } = props
  const [sort, setSort] = useState<SortDescriptor | undefined>(sortedBy)
  const shown = inOrder(rows, columns, sort)
  return (
    <>
      <div className="sheet-table-scroll">
        <AriaTable
          aria-label={caption}
          className="sheet-table num"
          selectionMode={onSelect ? 'multiple' : 'none'}
          selectionBehavior="toggle"
          disabledKeys={onSelect ? rows.filter((row) => !maySelect(row)).map(rowKey) : []}
          disabledBehavior="selection"
          {...(selected ? { selectedKeys: selected } : {})}
          onSelectionChange={(keys) =>
            onSelect?.(keys === 'all' ? new Set(rows.filter(maySelect).map(rowKey)) : new Set([...keys].map(String)))
          }
          {...(onRowAction ? { onRowAction: (key) => onRowAction(String(key)) } : {})}
          {...(sort ? { sortDescriptor: sort } : {})}
          onSortChange={setSort}
        >
          <TableHeader>
            {onSelect && (
              <AriaColumn width={44} className="sheet-table-tick">
                <RowTick />
              </AriaColumn>
            )}
            {columns.map((column) => (
              <AriaColumn
                key={column.id}
                id={column.id}
                isRowHeader={column.isRowHead ?? false}
                allowsSorting={column.sortBy !== undefined}
                className={column.align === 'right' ? 'to-right' : ''}
                style={column.width ? { width: column.width } : {}}
              >
                {({ sortDirection }) => (
                  <span className="inline-flex items-center gap-1">
                    {column.head}
                    {sortDirection === 'ascending' && <ArrowUp aria-hidden size={16} />}
                    {sortDirection === 'descending' && <ArrowDown aria-hidden size={16} />}
                  </span>
                )}
              </AriaColumn>
            ))}
          </TableHeader>
          <TableBody renderEmptyState={() => empty}>
            {shown.map((row, index) => (
              <AriaRow key={rowKey(row)} id={rowKey(row)} {...(onRowAction ? { 'data-pressable': true } : {})}>
                {onSelect && <Cell>{maySelect(row) && <RowTick />}</Cell>}
                {columns.map((column) => (
                  <Cell
                    key={column.id}
                    data-head={column.isRowHead ? undefined : headText(column)}
                    className={column.align === 'right' ? 'to-right' : column.align === 'center' ? 'to-center' : ''}
                  >
                    {column.cell(row, index)}
                  </Cell>
                ))}
              </AriaRow>
            ))}
          </TableBody>
        </AriaTable>
      </div>
      {below?.(shown.map(rowKey))}
    </>
  )
}

function RowTick() {
  return (
    <Checkbox slot="selection" className="tick tick-row">
      {({ isSelected, isIndeterminate }) => (
        <span className="box" aria-hidden>
          {isIndeterminate ? <Minus strokeWidth={3.4} /> : isSelected && <Check strokeWidth={3.4} />}
        </span>
      )}
    </Checkbox>
  )
}

const words = new Intl.Collator('vi', { numeric: true })

function inOrder<Row>(rows: readonly Row[], columns: readonly DataColumn<Row>[], sort: SortDescriptor | undefined): readonly Row[] {
  const by = columns.find((column) => column.id === sort?.column)?.sortBy
  if (!by || !sort) return rows
  const sign = sort.direction === 'descending' ? -1 : 1
  return [...rows].sort((a, b) => sign * compare(by(a), by(b)))
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b))
}
