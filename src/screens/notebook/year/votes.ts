import { type Figures, figureOf, type Level, levels } from '#domain/classification/levels.ts'
import { runningTotals } from '#domain/classification/proposed-level.ts'

/** A row of the count as the notebook explains it: how many papers, how many left it blank, and the running totals worth saying. */
export type VotesInWords = { papers: number; blank: number; totals: { level: Level; total: number; majority: boolean }[] }

export function votesInWords(figures: Figures, base: number): VotesInWords {
  const marked = levels.reduce((sum, level) => sum + figureOf(figures, level), 0)
  const blank = figureOf(figures, 'BLANK')
  const running = runningTotals(figures).filter(({ level }) => level !== 'NOT_COMPLETED')
  const passed = running.findIndex(({ total }) => 2 * total > base)
  const upTo = passed === -1 ? running.length : passed + 1
  const totals = running
    .slice(0, upTo)
    .filter(({ total }, index) => total > 0 && total !== running[index - 1]?.total)
    .map(({ level, total }) => ({ level, total, majority: 2 * total > base }))
  const against = figureOf(figures, 'NOT_COMPLETED')
  const last = against > 0 ? [{ level: 'NOT_COMPLETED' as const, total: against, majority: false }] : []
  return { papers: marked + blank, blank, totals: [...totals, ...last] }
}
