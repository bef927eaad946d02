import { invariant, unreachable } from '#domain/result.ts'
import { type Figures, figureOf, type Level, levels } from './levels.ts'
import type { TallyRule } from './rule-set.ts'

/** What the cell proposes for one member. NO_MAJORITY: discuss and vote again. Null: counts are shown, the cell committee proposes. */
export type Proposal = Level | 'NO_MAJORITY' | null

/**
 * Rule 22: from the counted marks of one row to the level that the cell proposes. Never a decision (rule 23). Whole numbers only.
 * No central text says how; the three ways seen in practice are choices of the rule set.
 */
export function proposeLevel(figures: Figures, base: number, rule: TallyRule): Proposal {
  invariant(Number.isSafeInteger(base) && base >= 0, 'the base counts people')
  switch (rule) {
    case 'CUMULATIVE_MAJORITY':
      return cumulativeMajority(figures, base)
    case 'PLURALITY':
      return plurality(figures)
    case 'CELL_COMMITTEE_PROPOSES':
      return null
    default:
      return unreachable(rule)
  }
}

/** YES_NO and CHOOSE: passes with more than half of the base, 2n > base (rule 22). */
export const passes = (votes: number, base: number): boolean => 2 * votes > base

/**
 * TWO_SHEET: EXCELLENT is asked on a second sheet about nominees; it is proposed for one whom the first sheet made GOOD and of whom more
 * than half of the base agree. Else the first sheet's answer stays. `agree` is null for who was not nominated.
 */
export const combineTwoSheets = (firstSheet: Proposal, agree: number | null, base: number): Proposal =>
  firstSheet === 'GOOD' && agree !== null && passes(agree, base) ? 'EXCELLENT' : firstSheet

/** The running totals from the top that explain a proposal on the wall: level -> marks for it or a better one. */
export function runningTotals(figures: Figures): { level: Level; total: number }[] {
  let total = 0
  return levels.map((level) => {
    total += figureOf(figures, level)
    return { level, total }
  })
}

/**
 * The highest level whose running total is more than half of the base. NOT_COMPLETED is proposed only by a majority of its own: reached by
 * adding up alone it would be a silent verdict (worked example A, comrade B).
 */
function cumulativeMajority(figures: Figures, base: number): Proposal {
  const reached = runningTotals(figures).find(({ total }) => passes(total, base))
  if (!reached) return 'NO_MAJORITY'
  if (reached.level === 'NOT_COMPLETED' && !passes(figureOf(figures, 'NOT_COMPLETED'), base)) return 'NO_MAJORITY'
  return reached.level
}

/** The level with most marks; a tie, and an empty row, is no majority. */
function plurality(figures: Figures): Proposal {
  const most = Math.max(...levels.map((level) => figureOf(figures, level)))
  const first = levels.filter((level) => figureOf(figures, level) === most)
  return most > 0 && first.length === 1 && first[0] ? first[0] : 'NO_MAJORITY'
}
