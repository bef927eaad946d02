import { assessed, type LevelCounts } from '../classification/excellent-cap.ts'
import { levels } from '../classification/levels.ts'
import type { MonthParts, NotAssessed, YearParts } from '../statistics/parts.ts'
import { fraction, number, percentage, type SheetCell, type SheetColumn, under } from './sheet.ts'
import { outcomes } from './vietnamese-words.ts'

/** What a unit counts in a year; posts and streaks have tables of their own. */
export type UnitYear = Omit<YearParts, 'posts' | 'streaks'> & MonthParts

/** Collectives of one kind: how many there are, and the levels decided for them. */
export type CollectiveLevels = { all: number; levels: LevelCounts }

export type AggregateLine = { figures: UnitYear | null; cells: CollectiveLevels | null; organisations: CollectiveLevels | null }

/** Which of the printed tables a column belongs to: a sheet of paper does not hold them all. */
export type AggregatePart = 'MEMBERS' | 'LEVELS' | 'COLLECTIVES' | 'YEAR'

export type AggregateColumn = {
  part: AggregatePart
  column: SheetColumn
  cell: (line: AggregateLine) => SheetCell
  /** Left out on paper where nobody is counted in it. */
  mayBeLeftOut?: boolean
}

type Counted = (figures: UnitYear) => number

const counts = (part: AggregatePart, column: SheetColumn, of: Counted): AggregateColumn => ({
  ...{ part, column },
  cell: ({ figures }) => (figures ? of(figures) : null),
})

const share = (part: AggregatePart, column: SheetColumn, [some, all]: [Counted, Counted]): AggregateColumn => ({
  ...{ part, column },
  cell: ({ figures }) => (figures ? fraction(some(figures), all(figures)) : null),
})

const sumOf = (numbers: Iterable<number>): number => [...numbers].reduce((sum, one) => sum + one, 0)
const assessedOf: Counted = ({ levels: { levels: of } }) => assessed(of)
const goodOrAbove: Counted = ({ levels: { levels: of } }) => of.EXCELLENT + of.GOOD
const excellent: Counted = ({ levels: { levels: of } }) => of.EXCELLENT
export const registeredOf: Counted = ({ registrations: { onTime, late } }) => onTime + late

/** Why no level: as reports say it. "Miễn" has a column of its own, before these. */
const reasons: readonly [NotAssessed, string][] = [
  ['SUSPENDED', 'Đình chỉ sinh hoạt'],
  ['AWAY', 'Tạm chuyển đi'],
  ['ADMITTED_RECENTLY', 'Kết nạp chưa đủ 6 tháng'],
  ['NO_SELF_ASSESSMENT', 'Chưa tự kiểm điểm'],
  ['ABSENT', 'Vắng mặt'],
  ['NOT_VOTED', 'Chưa bỏ phiếu'],
  ['NO_MAJORITY', 'Không mức nào quá nửa'],
]

const notAssessed = 'Chưa đánh giá, xếp loại'

/** Members who are neither assessed nor exempt. */
export const notAssessedOf: Counted = ({ members }) => sumOf(reasons.map(([why]) => members.notAssessed[why]))

const memberColumns: AggregateColumn[] = [
  counts('MEMBERS', under('Chi bộ', number('Tổng số')), ({ levels: { cells } }) => cells),
  counts('MEMBERS', under('Chi bộ', number('Đã kiểm điểm')), ({ levels: { cellsDone } }) => cellsDone),
  share('MEMBERS', under('Chi bộ', percentage('Tỷ lệ')), [({ levels: one }) => one.cellsDone, ({ levels: one }) => one.cells]),
  counts('MEMBERS', under('Đảng viên', number('Tổng số')), ({ members }) => members.total),
  counts('MEMBERS', under('Đảng viên', number('Chính thức')), ({ members }) => members.official),
  counts('MEMBERS', under('Đảng viên', number('Dự bị')), ({ members }) => members.probationary),
  counts('MEMBERS', under('Đảng viên', number('Được miễn')), ({ members }) => members.notAssessed.EXEMPT),
  counts('MEMBERS', under(notAssessed, number('Tổng số')), notAssessedOf),
  ...reasons
    .map(([why, word]) => counts('MEMBERS', under(notAssessed, number(word)), ({ members }) => members.notAssessed[why]))
    .map((one) => ({ ...one, mayBeLeftOut: true })),
  counts('MEMBERS', under('Được đánh giá, xếp loại', number('Số lượng')), ({ members }) => members.assessed),
  share('MEMBERS', under('Được đánh giá, xếp loại', percentage('Tỷ lệ trên tổng số')), [
    ({ members }) => members.assessed,
    ({ members }) => members.total,
  ]),
]

const shortLevels = { EXCELLENT: 'Xuất sắc', GOOD: 'Tốt', SATISFACTORY: 'Hoàn thành', NOT_COMPLETED: 'Không hoàn thành' } as const

/** Both shares of EXCELLENT that reports print, and the third that the cap may be counted on: each named (domain.md 1.6). */
const levelColumns: AggregateColumn[] = [
  ...levels.flatMap((level) => [
    counts('LEVELS', under(outcomes[level] ?? level, number('Số lượng')), ({ levels: one }) => one.levels[level]),
    share('LEVELS', under(outcomes[level] ?? level, percentage('Tỷ lệ trên số được đánh giá')), [
      ({ levels: one }) => one.levels[level],
      assessedOf,
    ]),
  ]),
  share('LEVELS', under('Tỷ lệ xuất sắc', percentage('Trong số tốt trở lên')), [excellent, goodOrAbove]),
  share('LEVELS', under('Tỷ lệ xuất sắc', percentage('So với số hoàn thành tốt')), [excellent, ({ levels: one }) => one.levels.GOOD]),
  counts('LEVELS', number('Đã có quyết định công nhận'), ({ levels: one }) => assessed(one.decided)),
  ...collectiveColumns('Xếp loại chi bộ', ({ cells }) => cells),
  ...collectiveColumns('Xếp loại tổ chức đảng', ({ organisations }) => organisations),
]

function collectiveColumns(group: string, of: (line: AggregateLine) => CollectiveLevels | null): AggregateColumn[] {
  const column = (header: string, cell: (one: CollectiveLevels) => number): AggregateColumn => ({
    ...{ part: 'COLLECTIVES', column: under(group, number(header)), mayBeLeftOut: true },
    cell: (line) => {
      const found = of(line)
      return found ? cell(found) : null
    },
  })
  return [column('Tổng số', ({ all }) => all), ...levels.map((level) => column(shortLevels[level], (one) => one.levels[level]))]
}

const yearColumns: AggregateColumn[] = [
  counts('YEAR', under('Đăng ký việc làm theo', number('Thuộc diện')), ({ registrations }) => registrations.asked),
  counts('YEAR', under('Đăng ký việc làm theo', number('Đã đăng ký')), registeredOf),
  counts('YEAR', under('Đăng ký việc làm theo', number('Đúng hạn')), ({ registrations }) => registrations.onTime),
  share('YEAR', under('Đăng ký việc làm theo', percentage('Tỷ lệ đúng hạn')), [
    ({ registrations }) => registrations.onTime,
    ({ registrations }) => registrations.asked,
  ]),
  counts('YEAR', under('Tự soi, tự sửa hằng tháng (lượt)', number('Thuộc diện')), ({ reflections }) => reflections.asked),
  counts('YEAR', under('Tự soi, tự sửa hằng tháng (lượt)', number('Đã gửi')), ({ reflections }) => reflections.submitted),
  share('YEAR', under('Tự soi, tự sửa hằng tháng (lượt)', percentage('Tỷ lệ')), [
    ({ reflections }) => reflections.submitted,
    ({ reflections }) => reflections.asked,
  ]),
  counts('YEAR', under('Tự soi, tự sửa hằng tháng (lượt)', number('Chi ủy nhận xét')), ({ reflections }) => reflections.remarked),
  counts('YEAR', under('Sinh hoạt chi bộ', number('Thường kỳ (lượt chi bộ)')), ({ meetings }) => meetings.met),
  share('YEAR', under('Sinh hoạt chi bộ', percentage('Tỷ lệ')), [({ meetings }) => meetings.met, ({ meetings }) => meetings.cells]),
  counts('YEAR', under('Sinh hoạt chi bộ', number('Chuyên đề (buổi)')), ({ meetings }) => meetings.thematic),
  share('YEAR', under('Sinh hoạt chi bộ', percentage('Tỷ lệ dự họp')), [
    ({ meetings }) => meetings.present,
    ({ meetings }) => meetings.expected,
  ]),
  counts('YEAR', under('Hạn chế, thiếu sót', number('Phát hiện')), ({ shortfalls }) => topics(shortfalls, ({ opened }) => opened)),
  counts('YEAR', under('Hạn chế, thiếu sót', number('Đã khắc phục')), ({ shortfalls }) => topics(shortfalls, ({ remedied }) => remedied)),
  counts('YEAR', under('Biểu dương, khen thưởng', number('Việc làm tốt')), ({ commendations }) => commendations.deeds),
  counts('YEAR', under('Biểu dương, khen thưởng', number('Đã khen thưởng')), ({ commendations }) =>
    sumOf(Object.values(commendations.byTitle).map(({ decided }) => decided)),
  ),
]

type Topic = UnitYear['shortfalls']['byTopic'][string]

const topics = ({ byTopic }: UnitYear['shortfalls'], of: (one: Topic) => number): number => sumOf(Object.values(byTopic).map(of))

/** The customary columns of an aggregate report (domain.md 5.1), in their order. */
export const aggregateColumns: readonly AggregateColumn[] = [...memberColumns, ...levelColumns, ...yearColumns]
