import { levels } from '#domain/classification/levels.ts'
import { fraction, number, percentage, text, under } from '#domain/document/sheet.ts'
import { outcomes } from '#domain/document/vietnamese-words.ts'
import type { LevelFigures } from '#domain/statistics/parts.ts'
import { readLeaderPage } from '../read-leader-page.ts'
import { type ListColumn, list, listOf, type ReadList } from './list.ts'

/** A leader's figures as published: units joined where rule 30 joins them, and the total that gives away nothing the rows hide. */
export const leaderList: ReadList = (deps, actor, asked) =>
  listOf(readLeaderPage(deps, actor, { unitId: asked.unitId, year: asked.year }), ({ rows, total, unitName, year, smallestShown }) =>
    list({
      title: 'SỐ LIỆU ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN',
      subtitle: `${unitName}, năm ${year}`,
      rows: rows.map((row) => ({ ...row, figures: row.figures && row.figures.levels })),
      key: ({ unitIds }) => unitIds.join('+'),
      columns: [
        [text('Đơn vị', 40), ({ names, beyond }) => names.join('; ') + (beyond ? ' (gộp cả đơn vị ngoài phạm vi)' : '')],
        ...columns,
      ],
      total: ['Cộng', ...columns.map(([, cell]) => cell({ figures: total.levels }))],
      notes: [`Đơn vị có dưới ${smallestShown} đảng viên được xếp loại chỉ hiện gộp với đơn vị khác.`],
    }),
  )

type Shown = { figures: LevelFigures | null }

const assessedIn = ({ figures }: Shown): number => (figures ? levels.reduce((sum, level) => sum + figures.levels[level], 0) : 0)

const columns: ListColumn<Shown>[] = [
  [number('Số chi bộ'), ({ figures }) => figures?.cells ?? null],
  [number('Chi bộ đã kiểm điểm'), ({ figures }) => figures?.cellsDone ?? null],
  [number('Thuộc diện xếp loại'), ({ figures }) => figures?.due ?? null],
  [number('Đã tự kiểm điểm'), ({ figures }) => figures?.selfAssessed ?? null],
  [number('Đã có mức'), (row) => (row.figures ? assessedIn(row) : null)],
  ...levels.flatMap((level): ListColumn<Shown>[] => [
    [under(outcomes[level] ?? level, number('Số lượng')), ({ figures }) => figures?.levels[level] ?? null],
    [
      under(outcomes[level] ?? level, percentage('Tỷ lệ')),
      (row) => (row.figures ? fraction(row.figures.levels[level], assessedIn(row)) : null),
    ],
  ]),
]
