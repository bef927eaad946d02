/**
 * The meeting scores itself (Hướng dẫn 42-HD/BTCTW, Mục II): 100 points in seven parts. The points of the parts are the regulation's; how a
 * part is split into criteria, and how what the system knows becomes points, is ours and can be changed by the chair with a word.
 */
export const scoreParts = {
  TIME: 5,
  ATTENDANCE: 5,
  PREPARATION: 10,
  CONDUCT: 40,
  PRINCIPLES: 5,
  PREVIOUS_RESOLUTION: 30,
  CLOSING: 5,
} as const

export type ScorePart = keyof typeof scoreParts

export const scoreCriteria = [
  { key: 'DURATION', part: 'TIME', most: 5 },
  { key: 'RATE', part: 'ATTENDANCE', most: 5 },
  { key: 'MATERIAL', part: 'PREPARATION', most: 5 },
  { key: 'REPORT', part: 'PREPARATION', most: 5 },
  { key: 'ORDER', part: 'CONDUCT', most: 10 },
  { key: 'PRAISE', part: 'CONDUCT', most: 2 },
  { key: 'DISCUSSION', part: 'CONDUCT', most: 28 },
  { key: 'PRINCIPLES', part: 'PRINCIPLES', most: 5 },
  { key: 'RESULT', part: 'PREVIOUS_RESOLUTION', most: 30 },
  { key: 'CONCLUDED', part: 'CLOSING', most: 5 },
] as const satisfies readonly { key: string; part: ScorePart; most: number }[]

export type ScoreCriterion = (typeof scoreCriteria)[number]['key']

export type ScoreLine = { key: ScoreCriterion; points: number; word: string }

export type MeetingScore = { lines: ScoreLine[]; byName: string; at: string }

export type ScoreBand = 'GOOD' | 'FAIR' | 'AVERAGE' | 'POOR'

/** What the system found of a criterion and the points that follow; null where only the cell can say. */
export type ScoreFinding = { key: ScoreCriterion; points: number; of: ScoreFacts }
type ScoreFacts = Record<string, number>

export const scoreTotal = (lines: readonly Pick<ScoreLine, 'points'>[]): number => lines.reduce((sum, { points }) => sum + points, 0)

export const partTotal = (lines: readonly ScoreLine[], part: ScorePart): number =>
  scoreTotal(lines.filter(({ key }) => scoreCriteria.find((one) => one.key === key)?.part === part))

/** Tốt from 90, Khá from 70, Trung bình from 50, else Kém. */
export function scoreBand(total: number): ScoreBand {
  if (total >= 90) return 'GOOD'
  if (total >= 70) return 'FAIR'
  return total >= 50 ? 'AVERAGE' : 'POOR'
}

export type ScoreProblem = 'score/incomplete' | 'score/points-out-of-range' | 'score/word-missing'

/** Every criterion once, whole points within its limit, and a word wherever the points are not what the system found. */
export function scoreProblem(lines: readonly ScoreLine[], findings: readonly ScoreFinding[]): ScoreProblem | null {
  const whole = scoreCriteria.every(({ key }) => lines.filter((line) => line.key === key).length === 1)
  if (!whole || lines.length !== scoreCriteria.length) return 'score/incomplete'
  if (!lines.every(isInRange)) return 'score/points-out-of-range'
  const found = new Map(findings.map(({ key, points }) => [key, points]))
  return lines.every(({ key, points, word }) => word.trim() !== '' || found.get(key) === points) ? null : 'score/word-missing'
}

const isInRange = ({ key, points }: ScoreLine): boolean =>
  Number.isInteger(points) && points >= 0 && points <= (scoreCriteria.find((one) => one.key === key)?.most ?? 0)
