import type { Level } from './levels.ts'
import type { Proposal } from './proposed-level.ts'
import type { ScoreGate } from './rule-set.ts'

/** A year's score of 100 and its tasks: all, done on time and with quality, exceeded. Whole numbers. */
export type YearScore = { score: number; tasks: number; onTime: number; exceeded: number }

/** What a level still asks: so many points, shares of the tasks in percent, or concluded shortfalls that are not remedied. */
export type MissingForLevel =
  | { kind: 'SCORE'; has: number; needs: number }
  | { kind: 'ON_TIME' | 'EXCEEDED'; has: number; of: number; percent: number }
  | { kind: 'REMEDIES'; open: number }

export type GatePassed = { level: ScoreGate['level']; missing: MissingForLevel[] }

/**
 * Each gate with all that it misses (366-QĐ/TW, Điều 11); none missing: the level is open. `unremedied`: concluded shortfalls of the year
 * that are still open; EXCELLENT asks all of them remedied.
 */
export const gatesOf = (gates: readonly ScoreGate[], year: YearScore, unremedied = 0): GatePassed[] =>
  gates.map((gate) => ({ level: gate.level, missing: missingFor(gate, year, unremedied) }))

/** Rule 26: the best level whose gate a score passes (366-QĐ/TW, Điều 11: EXCELLENT from 90, all on time, 30 % exceeded). */
export const levelOfScore = (gates: readonly ScoreGate[], year: YearScore, unremedied = 0): Level =>
  gatesOf(gates, year, unremedied).find(({ missing }) => missing.length === 0)?.level ?? 'NOT_COMPLETED'

/** Score and vote beside each other where they differ; null where they agree or one is missing. Shown, never overwritten. */
export function scoreMismatch(
  gates: readonly ScoreGate[] | null,
  year: YearScore | null,
  proposal: Proposal,
  unremedied = 0,
): { byScore: Level; byVote: Level } | null {
  if (!gates || !year || proposal === null || proposal === 'NO_MAJORITY') return null
  const byScore = levelOfScore(gates, year, unremedied)
  return byScore === proposal ? null : { byScore, byVote: proposal }
}

function missingFor(gate: ScoreGate, { score, tasks, onTime, exceeded }: YearScore, unremedied: number): MissingForLevel[] {
  const missing: MissingForLevel[] = []
  if (score < gate.minScore) missing.push({ kind: 'SCORE', has: score, needs: gate.minScore })
  if (!isShare(onTime, gate.onTimePercent, tasks)) missing.push({ kind: 'ON_TIME', has: onTime, of: tasks, percent: gate.onTimePercent })
  if (!isShare(exceeded, gate.exceededPercent, tasks))
    missing.push({ kind: 'EXCEEDED', has: exceeded, of: tasks, percent: gate.exceededPercent })
  if (gate.level === 'EXCELLENT' && unremedied > 0) missing.push({ kind: 'REMEDIES', open: unremedied })
  return missing
}

/** part/tasks >= percent/100 without a fraction; a gate that asks for no share passes, one that asks passes with tasks only. */
const isShare = (part: number, percent: number, tasks: number): boolean => percent === 0 || (tasks > 0 && 100 * part >= percent * tasks)
