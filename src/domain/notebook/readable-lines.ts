import { belongsOn } from '#domain/organization/standing.ts'
import type { CivilDate, Member } from '#domain/organization/types.ts'
import type { NotebookEntry } from './entry.ts'

type Line = { entry: NotebookEntry }

/**
 * What the cell committee of one cell reads of a member's book. The cell of today has the whole of it: on a transfer the book goes along,
 * and the paper one would be read from its first page. A cell the member has left, or that has the member temporarily (rule 4), reads what
 * was written there, and nothing from elsewhere.
 */
export function linesForCell<L extends Line>(
  lines: readonly L[],
  { cellId, memberships, on }: { cellId: string; memberships: readonly Member[]; on: CivilDate },
): L[] {
  const isHome = memberships.some((one) => one.cellId === cellId && one.membership === 'PRIMARY' && belongsOn(one, on))
  return isHome ? [...lines] : linesOfCells(lines, [cellId])
}

/** An inspection opens the books of some cells: what was written there. */
export const linesOfCells = <L extends Line>(lines: readonly L[], cellIds: readonly string[]): L[] =>
  lines.filter(({ entry }) => cellIds.includes(entry.cellId))
