import type { LiveLine } from '#domain/meeting/view.ts'

/** No word from a meeting for this long, and the board says since when: a hall without network looks like a quiet one. */
export const quietAfterMinutes = 10

export type BoardLine = LiveLine & { isQuiet: boolean }

/** The meetings that are open, by the cell's name, and which of them have gone quiet. */
export function boardLines(lines: Iterable<LiveLine>, now: string): BoardLine[] {
  const before = Date.parse(now) - quietAfterMinutes * 60_000
  return [...lines]
    .filter((line) => line.status === 'OPEN')
    .map((line) => ({ ...line, isQuiet: Date.parse(line.heardAt) < before }))
    .toSorted((a, b) => words.compare(a.unitName, b.unitName))
}

const words = new Intl.Collator('vi', { numeric: true })
