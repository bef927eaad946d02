import { aggregateColumns, type CollectiveLevels, cellLevelColumns, type UnitYear } from '#domain/document/aggregate-columns.ts'
import { postLines } from '#domain/document/post-lines.ts'
import { type SheetCell, text } from '#domain/document/sheet.ts'
import { readUnitFigures } from '../read-unit-figures.ts'
import { type ListColumn, list, listOf, type ReadList } from './list.ts'

/** A leader's figures of a period as published: units joined where rule 30 joins them, a total that gives away nothing the rows hide. */
export const leaderList: ReadList = ({ ports }, actor, { unitId, year, quarter, month }) =>
  listOf(
    readUnitFigures(ports, actor, { unitId, year, quarter, month: month === undefined ? undefined : Number(month.slice(5)) }),
    (page) =>
      list({
        title: 'SỐ LIỆU TỔNG HỢP',
        subtitle: `${page.unitName}, ${periodWord(page)}`,
        rows: page.rows,
        key: ({ unitIds }) => unitIds.join('+'),
        columns: [
          [text('Đơn vị', 40), ({ names, beyond }) => names.join('; ') + (beyond ? ' (gộp cả đơn vị ngoài phạm vi)' : '')],
          ...columns,
        ],
        total: ['Cộng', ...columns.map(([, cell]) => cell({ figures: page.total }))],
        notes: [
          ...postLines(page.total),
          ...(page.isOpen ? [] : [`Đơn vị có dưới ${page.smallestShown} đảng viên được xếp loại chỉ hiện gộp với đơn vị khác.`]),
        ],
      }),
  )

/** The report's columns, but for the levels of organisations, which no leader's chart shows; those of cells as the chart has them. */
const columns: ListColumn<{ figures: UnitYear | null }>[] = aggregateColumns
  .filter((one) => one.part !== 'COLLECTIVES' || cellLevelColumns.includes(one))
  .map(({ column, cell }) => [column, ({ figures }): SheetCell => cell({ figures, cells: cellsOf(figures), organisations: null })])

function cellsOf(figures: UnitYear | null): CollectiveLevels | null {
  const { levels, collectives } = figures ?? {}
  return levels && collectives ? { all: levels.cells, levels: collectives.levels } : null
}

function periodWord({ year, quarter, month }: { year: number; quarter: number | null; month: number | null }): string {
  if (month !== null) return `tháng ${month}/${year}`
  return quarter === null ? `năm ${year}` : `quý ${quarter}/${year}`
}
