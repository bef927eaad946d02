import type { Bilingual } from '../notebook/types.ts'
import type { ScoreRefusal } from './refusals.ts'
import type { YearScore } from './score-gate.ts'

/** COMMON: 30 points of the common criteria; TASKS: 70 points of the results of tasks (366-QĐ/TW, 30/8/2025, Điều 11). */
export type ScorePart = 'COMMON' | 'TASKS'

export type ScoreCriterion = { code: string; part: ScorePart; label: Bilingual; most: number }

/** A versioned form: a sheet names the version it was filled in on. */
export type ScoreTemplate = { version: number; source: string; criteria: readonly ScoreCriterion[] }

export const partMost: Record<ScorePart, number> = { COMMON: 30, TASKS: 70 }

/** Who gives the points: the member, or the cell committee. */
export type ScoredBy = 'SELF' | 'COMMITTEE'

/** Points by criterion and the year's tasks; null where nothing is written yet. Whole numbers. */
export type ScoreSheet = {
  /** Whose template; empty: the shipped one. */
  templateUnitId: string
  templateVersion: number
  points: Readonly<Record<string, number | null>>
  tasks: { all: number | null; onTime: number | null; exceeded: number | null }
}

/**
 * The criteria as shipped. 366-QĐ/TW sets 30 + 70; how the points are spread over criteria is left to each place, so this is data that a
 * unit may replace.
 */
export const shippedScoreTemplate: ScoreTemplate = {
  version: 1,
  source: '366-QĐ/TW ngày 30/8/2025, Điều 11 (30 + 70 điểm); phân bổ theo tiêu chí: tham khảo, nơi áp dụng tự điều chỉnh',
  criteria: [
    criterion('POLITICS', 'COMMON', 6, ['Phẩm chất chính trị, tư tưởng', 'Political quality and ideology']),
    criterion('ETHICS', 'COMMON', 6, ['Đạo đức, lối sống; nêu gương', 'Ethics, lifestyle, setting an example']),
    criterion('DISCIPLINE', 'COMMON', 6, ['Ý thức tổ chức kỷ luật; sinh hoạt chi bộ', 'Discipline; attendance at cell meetings']),
    criterion('STYLE', 'COMMON', 6, ['Tác phong, lề lối làm việc; quan hệ với Nhân dân', 'Working style; relations with the people']),
    criterion('PLEDGES', 'COMMON', 6, [
      'Thực hiện việc đã đăng ký, cam kết; tự phê bình và phê bình',
      'Registered items, commitment, self-criticism',
    ]),
    criterion('AMOUNT', 'TASKS', 25, ['Khối lượng nhiệm vụ được giao đã hoàn thành', 'Assigned tasks completed']),
    criterion('QUALITY', 'TASKS', 20, ['Chất lượng, sản phẩm cụ thể', 'Quality and concrete products']),
    criterion('ON_TIME', 'TASKS', 15, ['Tiến độ, đúng hạn', 'Progress, on time']),
    criterion('BEYOND', 'TASKS', 10, ['Vượt yêu cầu, đổi mới, sáng tạo', 'Beyond what was asked; initiative']),
  ],
}

function criterion(code: string, part: ScorePart, most: number, [vi, en]: [string, string]): ScoreCriterion {
  return { code, part, most, label: { vi, en } }
}

export const emptySheet = (template: Pick<ScoreTemplate, 'version'>, templateUnitId: string): ScoreSheet => ({
  templateUnitId,
  templateVersion: template.version,
  points: {},
  tasks: { all: null, onTime: null, exceeded: null },
})

/** Points by part and in all, and the year's score once every criterion and the tasks are filled in. */
export function totalsOf(template: ScoreTemplate, { points, tasks }: ScoreSheet) {
  const sum = (part: ScorePart) =>
    template.criteria.filter((one) => one.part === part).reduce((all, { code }) => all + (points[code] ?? 0), 0)
  const [COMMON, TASKS] = [sum('COMMON'), sum('TASKS')]
  const { all, onTime, exceeded } = tasks
  const isComplete = template.criteria.every(({ code }) => typeof points[code] === 'number')
  const score: YearScore | null =
    isComplete && all !== null && onTime !== null && exceeded !== null ? { score: COMMON + TASKS, tasks: all, onTime, exceeded } : null
  return { COMMON, TASKS, score }
}

/** The year's score of a full sheet; null before. Without the template: a sheet holds a point for each criterion it was filled in on. */
export function scoreIn({ points, tasks: { all, onTime, exceeded } }: ScoreSheet): YearScore | null {
  const given = Object.values(points)
  if (given.length === 0 || all === null || onTime === null || exceeded === null) return null
  return given.some((one) => one === null)
    ? null
    : { score: given.reduce<number>((sum, one) => sum + (one ?? 0), 0), tasks: all, onTime, exceeded }
}

/** What is wrong, field by field: points outside 0 to the criterion's most, unknown criteria, more tasks on time than there were. */
export function checkSheet(template: ScoreTemplate, { points, tasks }: ScoreSheet): { field: string; code: ScoreRefusal }[] {
  const most = new Map(template.criteria.map((one) => [one.code, one.most]))
  const isWithin = (value: number | null, limit: number) => value === null || (Number.isInteger(value) && value >= 0 && value <= limit)
  const wrongPoints = Object.entries(points).filter(([code, value]) => !isWithin(value, most.get(code) ?? -1))
  const limit = tasks.all ?? maxTasks
  const wrongTasks = (['all', 'onTime', 'exceeded'] as const).filter((one) => !isWithin(tasks[one], one === 'all' ? maxTasks : limit))
  return [
    ...wrongPoints.map(([code]) => ({ field: `points.${code}`, code: 'score-sheet/points-out-of-range' as const })),
    ...wrongTasks.map((one) => ({ field: `tasks.${one}`, code: 'score-sheet/tasks-out-of-range' as const })),
  ]
}

const maxTasks = 999

/** A template that a unit wrote: 30 and 70 points, each criterion once. */
export const isScoreTemplate = ({ criteria }: ScoreTemplate): boolean =>
  new Set(criteria.map(({ code }) => code)).size === criteria.length &&
  (['COMMON', 'TASKS'] as const).every(
    (part) => criteria.filter((one) => one.part === part).reduce((all, { most }) => all + most, 0) === partMost[part],
  )
