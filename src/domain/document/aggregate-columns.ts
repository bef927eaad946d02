import { assessed, type LevelCounts } from '../classification/excellent-cap.ts'
import { levels } from '../classification/levels.ts'
import type { MonthParts, NotAssessed, YearParts } from '../statistics/parts.ts'
import { fraction, number, percentage, type SheetCell, type SheetColumn, under } from './sheet.ts'
import { outcomes } from './vietnamese-words.ts'

/** What a unit counts in a year, part by part; posts and streaks have tables of their own. */
export type YearFigures = Omit<YearParts, 'posts' | 'streaks'> & MonthParts

/** What may be said of it: a part that is missing is not published. */
export type UnitYear = Partial<YearFigures>

/** Collectives of one kind: how many there are, and the levels of those that have one. */
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

type PartName = keyof YearFigures
type Of<Name extends PartName> = (figures: YearFigures[Name]) => number

const counts = <Name extends PartName>(part: AggregatePart, name: Name, [column, of]: [SheetColumn, Of<Name>]): AggregateColumn => ({
  ...{ part, column },
  cell: ({ figures }) => onPart(figures, name, of),
})

const share = <Name extends PartName>(
  part: AggregatePart,
  name: Name,
  [column, some, all]: [SheetColumn, Of<Name>, Of<Name>],
): AggregateColumn => ({
  ...{ part, column },
  cell: ({ figures }) => onPart(figures, name, (one) => fraction(some(one), all(one))),
})

function onPart<Name extends PartName>(
  figures: UnitYear | null,
  name: Name,
  of: (part: YearFigures[Name]) => number | null,
): number | null {
  const found = figures?.[name] as YearFigures[Name] | undefined
  return found ? of(found) : null
}

const sumOf = (numbers: Iterable<number>): number => [...numbers].reduce((sum, one) => sum + one, 0)
const assessedOf: Of<'levels'> = ({ levels: of }) => assessed(of)
const goodOrAbove: Of<'levels'> = ({ levels: of }) => of.EXCELLENT + of.GOOD
const excellent: Of<'levels'> = ({ levels: of }) => of.EXCELLENT
export const registeredOf: Of<'registrations'> = ({ onTime, late }) => onTime + late

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
const classified = 'Được đánh giá, xếp loại'

/** Members who are neither assessed nor exempt. */
export const notAssessedOf: Of<'members'> = ({ notAssessed: why }) => sumOf(reasons.map(([reason]) => why[reason]))

const memberColumns: AggregateColumn[] = [
  counts('MEMBERS', 'levels', [under('Chi bộ', number('Tổng số')), ({ cells }) => cells]),
  counts('MEMBERS', 'levels', [under('Chi bộ', number('Đã kiểm điểm')), ({ cellsDone }) => cellsDone]),
  share('MEMBERS', 'levels', [under('Chi bộ', percentage('Tỷ lệ')), ({ cellsDone }) => cellsDone, ({ cells }) => cells]),
  counts('MEMBERS', 'members', [under('Đảng viên', number('Tổng số')), ({ total }) => total]),
  counts('MEMBERS', 'members', [under('Đảng viên', number('Chính thức')), ({ official }) => official]),
  counts('MEMBERS', 'members', [under('Đảng viên', number('Dự bị')), ({ probationary }) => probationary]),
  counts('MEMBERS', 'members', [under('Đảng viên', number('Được miễn')), (one) => one.notAssessed.EXEMPT]),
  counts('MEMBERS', 'members', [under(notAssessed, number('Tổng số')), notAssessedOf]),
  ...reasons.map(([why, word]) => ({
    ...counts('MEMBERS', 'members', [under(notAssessed, number(word)), (one) => one.notAssessed[why]]),
    mayBeLeftOut: true,
  })),
  counts('MEMBERS', 'members', [under(classified, number('Số lượng')), (one) => one.assessed]),
  share('MEMBERS', 'members', [under(classified, percentage('Tỷ lệ trên tổng số')), (one) => one.assessed, ({ total }) => total]),
]

const shortLevels = { EXCELLENT: 'Xuất sắc', GOOD: 'Tốt', SATISFACTORY: 'Hoàn thành', NOT_COMPLETED: 'Không hoàn thành' } as const

/** Of the cells themselves. */
export const cellLevelColumns: readonly AggregateColumn[] = collectiveColumns('Xếp loại chi bộ', ({ cells }) => cells)

/** Both shares of EXCELLENT that reports print, and that of all assessed: each named (domain.md 1.6). */
const levelColumns: AggregateColumn[] = [
  ...levels.flatMap((level) => {
    const group = outcomes[level] ?? level
    return [
      counts('LEVELS', 'levels', [under(group, number('Số lượng')), (one) => one.levels[level]]),
      share('LEVELS', 'levels', [under(group, percentage('Tỷ lệ trên số được đánh giá')), (one) => one.levels[level], assessedOf]),
    ]
  }),
  share('LEVELS', 'levels', [under('Tỷ lệ xuất sắc', percentage('Trong số tốt trở lên')), excellent, goodOrAbove]),
  share('LEVELS', 'levels', [under('Tỷ lệ xuất sắc', percentage('So với số hoàn thành tốt')), excellent, (one) => one.levels.GOOD]),
  counts('LEVELS', 'levels', [number('Đã có quyết định công nhận'), ({ decided }) => assessed(decided)]),
  ...cellLevelColumns,
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

const registered = 'Đăng ký việc làm theo'
const reflected = 'Tự soi, tự sửa hằng tháng (lượt)'
const met = 'Sinh hoạt chi bộ'

const yearColumns: AggregateColumn[] = [
  counts('YEAR', 'registrations', [under(registered, number('Thuộc diện')), ({ asked }) => asked]),
  counts('YEAR', 'registrations', [under(registered, number('Đã đăng ký')), registeredOf]),
  counts('YEAR', 'registrations', [under(registered, number('Đúng hạn')), ({ onTime }) => onTime]),
  share('YEAR', 'registrations', [under(registered, percentage('Tỷ lệ đúng hạn')), ({ onTime }) => onTime, ({ asked }) => asked]),
  counts('YEAR', 'reflections', [under(reflected, number('Thuộc diện')), ({ asked }) => asked]),
  counts('YEAR', 'reflections', [under(reflected, number('Đã gửi')), ({ submitted }) => submitted]),
  share('YEAR', 'reflections', [under(reflected, percentage('Tỷ lệ')), ({ submitted }) => submitted, ({ asked }) => asked]),
  counts('YEAR', 'reflections', [under(reflected, number('Chi ủy nhận xét')), ({ remarked }) => remarked]),
  counts('YEAR', 'meetings', [under(met, number('Thường kỳ (lượt chi bộ)')), (one) => one.met]),
  share('YEAR', 'meetings', [under(met, percentage('Tỷ lệ')), (one) => one.met, ({ cells }) => cells]),
  counts('YEAR', 'meetings', [under(met, number('Chuyên đề (buổi)')), ({ thematic }) => thematic]),
  share('YEAR', 'meetings', [under(met, percentage('Tỷ lệ dự họp')), ({ present }) => present, ({ expected }) => expected]),
  counts('YEAR', 'shortfalls', [under('Hạn chế, thiếu sót', number('Phát hiện')), topics(({ opened }) => opened)]),
  counts('YEAR', 'shortfalls', [under('Hạn chế, thiếu sót', number('Đã khắc phục')), topics(({ remedied }) => remedied)]),
  counts('YEAR', 'commendations', [under('Biểu dương, khen thưởng', number('Việc làm tốt')), ({ deeds }) => deeds]),
  counts('YEAR', 'commendations', [
    under('Biểu dương, khen thưởng', number('Đã khen thưởng')),
    ({ byTitle }) => sumOf(Object.values(byTitle).map(({ decided }) => decided)),
  ]),
]

type Topic = YearFigures['shortfalls']['byTopic'][string]

function topics(of: (one: Topic) => number): Of<'shortfalls'> {
  return ({ byTopic }) => sumOf(Object.values(byTopic).map(of))
}

/** The customary columns of an aggregate report (domain.md 5.1), in their order. */
export const aggregateColumns: readonly AggregateColumn[] = [...memberColumns, ...levelColumns, ...yearColumns]
