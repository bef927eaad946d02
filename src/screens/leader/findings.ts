import type { LeaderPage, ShareRow } from '#contract/leader.ts'
import { assessed } from '#domain/classification/excellent-cap.ts'
import type { LiveLine } from '#domain/meeting/view.ts'
import { shareTenths } from '#domain/statistics/figures.ts'
import type { LevelFigures } from '#domain/statistics/parts.ts'

// What each figure's title says. Shares are tenths of a percent; null where there is nothing to divide by.

/** No word from a meeting for this long, and the board says since when: a hall without network looks like a quiet one. */
export const quietAfterMinutes = 10

export type BoardLine = LiveLine & { isQuiet: boolean }

export function boardLines(lines: Iterable<LiveLine>, now: string): BoardLine[] {
  const before = Date.parse(now) - quietAfterMinutes * 60_000
  return [...lines]
    .filter((line) => line.status === 'OPEN')
    .map((line) => ({ ...line, isQuiet: Date.parse(line.heardAt) < before }))
    .toSorted((a, b) => words.compare(a.unitName, b.unitName))
}

export type ShownRow = Omit<ShareRow, 'figures'> & { figures: LevelFigures }

/** Rows of which something may be said, and at least one member is to be classified. */
export const shownRows = (page: Pick<LeaderPage, 'rows'>): ShownRow[] =>
  page.rows.flatMap((row) => (row.figures && row.figures.levels.due > 0 ? [{ ...row, figures: row.figures.levels }] : []))

/** Those of them with a level, proposed or decided. */
export const votedRows = (page: Pick<LeaderPage, 'rows'>): ShownRow[] => shownRows(page).filter((row) => assessed(row.figures.levels) > 0)

/** Rows that the charts leave out: nobody to classify, or too few to be shown. */
export const leftOut = (page: Pick<LeaderPage, 'rows'>): ShareRow[] =>
  page.rows.filter((row) => !row.figures || row.figures.levels.due === 0)

export const nameOf = (row: Pick<ShareRow, 'shortNames' | 'beyond'>): string => row.shortNames.join(', ') + (row.beyond ? ' (*)' : '')

/** GOOD or above, of all with a level. */
export const goodOrAbove = ({ levels }: LevelFigures): number | null => shareTenths(levels.EXCELLENT + levels.GOOD, assessed(levels))

/** The number the cap is read against in reports: EXCELLENT of all good or above. */
export const excellentShare = ({ levels }: LevelFigures): number | null => shareTenths(levels.EXCELLENT, levels.EXCELLENT + levels.GOOD)

export const coverage = ({ selfAssessed, due }: LevelFigures): number | null => shareTenths(selfAssessed, due)

/** The unit with the highest share of EXCELLENT, where it stands alone at the top. */
export function highestExcellent(rows: readonly ShownRow[]): { name: string; tenths: number } | null {
  const shares = rows.flatMap((row) => {
    const tenths = excellentShare(row.figures)
    return tenths === null ? [] : [{ name: nameOf(row), tenths }]
  })
  const top = shares.toSorted((a, b) => b.tenths - a.tenths)
  const [first, second] = top
  return first && second && first.tenths > second.tenths ? first : null
}

const words = new Intl.Collator('vi', { numeric: true })
