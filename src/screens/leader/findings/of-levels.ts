import { assessed, type LevelCounts, noCounts } from '#domain/classification/excellent-cap.ts'
import { type Level, levels } from '#domain/classification/levels.ts'
import { shareTenths } from '#domain/statistics/figures.ts'
import type { CollectiveFigures, LevelFigures, PostFigures, PostGroup, StreakFigures } from '#domain/statistics/parts.ts'
import { extent, type Finding, finding } from './finding.ts'

export const goodOrAbove = (counts: LevelCounts): number => counts.EXCELLENT + counts.GOOD

/** EXCELLENT of all good or above: the number that the cap is read against in reports. */
export const excellentOfGood = (counts: LevelCounts): number | null => shareTenths(counts.EXCELLENT, goodOrAbove(counts))

export function levelsFinding({ levels: counts, cellsDone }: Pick<LevelFigures, 'levels' | 'cellsDone'>): Finding {
  const whole = assessed(counts)
  const good = goodOrAbove(counts)
  const values = { whole, cells: cellsDone, share: { tenths: shareTenths(good, whole) } }
  return finding(`levels-${extent(good, whole)}`, values)
}

/** Of the cells themselves: how many of those with a level are good or above. */
export function collectivesFinding({ levels: counts }: Pick<CollectiveFigures, 'levels'>): Finding {
  const whole = assessed(counts)
  const good = goodOrAbove(counts)
  return finding(`collectives-${extent(good, whole)}`, { whole, good, excellent: counts.EXCELLENT })
}

export function excellentFinding(counts: LevelCounts): Finding {
  const whole = assessed(counts)
  if (whole === 0) return finding('excellent-void')
  if (counts.EXCELLENT === 0) return finding('excellent-none', { whole })
  return finding('excellent-some', {
    ofGood: { tenths: excellentOfGood(counts) },
    ofAssessed: { tenths: shareTenths(counts.EXCELLENT, whole) },
  })
}

export const selfAssessedFinding = ({ due, selfAssessed }: Pick<LevelFigures, 'due' | 'selfAssessed'>): Finding =>
  finding(`self-${extent(selfAssessed, due)}`, { due, left: due - selfAssessed, share: { tenths: shareTenths(selfAssessed, due) } })

export type YearOfLevels = { year: number; counts: LevelCounts; isProvisional: boolean }

/** Half a point: less is chance. */
const steadyTenths = 5

/** What moved most from the first year to the last that is settled, one up and one down. */
export function yearsFinding(years: readonly YearOfLevels[]): Finding {
  const told = years.filter((one) => assessed(one.counts) > 0)
  const settled = told.filter((one) => !one.isProvisional)
  const [first, last] = settled.length > 1 ? [settled[0], settled.at(-1)] : [told[0], told.at(-1)]
  if (!first || !last || first === last) return finding(told.length === 0 ? 'years-void' : 'years-one', { year: String(last?.year ?? '') })
  const moved = levels.map((level) => ({ level, by: tenthsOf(last, level) - tenthsOf(first, level) })).toSorted((a, b) => b.by - a.by)
  const [up, down] = [moved[0], moved.at(-1)]
  const span = { from: String(first.year), to: String(last.year) }
  if (!up || !down || Math.max(up.by, -down.by) < steadyTenths) return finding('years-steady', span)
  return finding('years-moved', { ...span, up: up.level, upBy: points(up.by), down: down.level, downBy: points(-down.by) })
}

const tenthsOf = ({ counts }: YearOfLevels, level: Level): number => shareTenths(counts[level], assessed(counts)) ?? 0

/** Points of a percentage, as a number with one decimal. */
const points = (tenths: number): number => tenths / 10

/** Decided levels of those who hold a post: "95 % of leaders good, 20 % excellent". */
export function postsFinding(posts: PostFigures | null): Finding {
  const counts = posts?.WITH_POST ?? noCounts
  const whole = assessed(counts)
  const values = {
    whole,
    good: { tenths: shareTenths(goodOrAbove(counts), whole) },
    excellent: { tenths: shareTenths(counts.EXCELLENT, whole) },
  }
  return finding(`posts-${extent(goodOrAbove(counts), whole)}`, values)
}

/** "104 secretaries, three years running." */
export function streaksFinding(streaks: StreakFigures | null): Finding {
  if (!streaks) return finding('streaks-none')
  const all = postGroups.reduce((sum, group) => sum + streaks[group].three, 0)
  if (all === 0) return finding('streaks-none')
  const { SECRETARY: secretaries, WITH_POST: withPost } = streaks
  if (secretaries.three > 0) return finding('streaks-secretaries', { count: secretaries.three, five: secretaries.five })
  return withPost.three > 0
    ? finding('streaks-posts', { count: withPost.three })
    : finding('streaks-members', { count: streaks.WITHOUT_POST.three })
}

export const postGroups: readonly PostGroup[] = ['SECRETARY', 'CELL_COMMITTEE', 'WITH_POST', 'WITHOUT_POST']
