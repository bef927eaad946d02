import type { Level } from './levels.ts'
import type { Proposal } from './proposed-level.ts'
import type { ScoreGate } from './rule-set.ts'

/** A year's score of 100 and its tasks: all, done on time and with quality, exceeded. Whole numbers. */
export type YearScore = { score: number; tasks: number; onTime: number; exceeded: number }

/** Rule 26: the best level whose gate a score passes (366-QĐ/TW, Điều 11: EXCELLENT from 90, all on time, 30 % exceeded). */
export function levelOfScore(gates: readonly ScoreGate[], year: YearScore): Level {
  return (
    gates.find(
      (gate) =>
        year.score >= gate.minScore && share(year.onTime, gate.onTimePercent, year) && share(year.exceeded, gate.exceededPercent, year),
    )?.level ?? 'NOT_COMPLETED'
  )
}

/** Score and vote beside each other where they differ; null where they agree or one is missing. Shown, never overwritten. */
export function scoreMismatch(
  gates: readonly ScoreGate[] | null,
  year: YearScore | null,
  proposal: Proposal,
): { byScore: Level; byVote: Level } | null {
  if (!gates || !year || proposal === null || proposal === 'NO_MAJORITY') return null
  const byScore = levelOfScore(gates, year)
  return byScore === proposal ? null : { byScore, byVote: proposal }
}

/** part/tasks >= percent/100 without a fraction; a gate that asks for no share passes, one that asks passes with tasks only. */
const share = (part: number, percent: number, { tasks }: YearScore): boolean =>
  percent === 0 || (tasks > 0 && 100 * part >= percent * tasks)
