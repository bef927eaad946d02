import type { ReactNode } from 'react'

export type Column<Row> = {
  id: string
  head: ReactNode
  cell: (row: Row, index: number) => ReactNode
  align?: 'left' | 'right' | 'center'
  /** CSS width of the column. */
  width?: string
  /** The cell that names the row. */
  isRowHead?: boolean
}

export type TableProps<Row> = {
  /** Says what the table holds; read out, not drawn. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row, index: number) => string
  /** What stands there when there is no row: an EmptyState that says what to do. */
  empty?: ReactNode
  className?: string
}

/** A table to read; for choosing and sorting rows there is DataTable. */
export function Table<Row>({ caption, columns, rows, rowKey, empty, className }: TableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <div className="sheet-table-scroll">
      <table className={`sheet-table num ${className ?? ''}`}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={side(column)} style={column.width ? { width: column.width } : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(row, index)}>{columns.map((column) => cell(column, row, index))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function cell<Row>(column: Column<Row>, row: Row, index: number): ReactNode {
  const content = column.cell(row, index)
  return column.isRowHead ? (
    <th key={column.id} scope="row" className={side(column)}>
      {content}
    </th>
  ) : (
    <td key={column.id} className={side(column)} data-head={headText(column)}>
      {content}
    </td>
  )
}

function side<Row>(column: Column<Row>): string | undefined {
  return column.align === 'right' ? 'to-right' : column.align === 'center' ? 'to-center' : undefined
}

/** The column's head, where a narrow window shows it beside each cell (stacked-table.css). */
export const headText = ({ head }: Pick<Column<never>, 'head'>): string | undefined =>
  typeof head === 'string' && head !== '' ? head : undefined
