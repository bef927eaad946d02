import { yearDays } from '#domain/norms/quarter.ts'
import { memberLine } from '#domain/norms/result.ts'
import type { Ports } from './ports.ts'
import { recordsBy } from './records-by.ts'

type NormLine = { praised: number; reminded: number }

/** How often the year's reviews of a cell's norms praised or reminded a member; null where the cell has set none (An Phú, measure 4). */
export async function normLinesOf(
  { stores }: Pick<Ports, 'stores'>,
  cellIds: readonly string[],
  year: number,
): Promise<(member: { id: string; cellId: string }) => NormLine | null> {
  const setBy = new Set((await stores.norms.lists([...cellIds])).map(({ cellId }) => cellId))
  const reviews = recordsBy(setBy.size > 0 ? await stores.norms.reviews([...setBy], yearDays(year)) : [], ({ cellId }) => cellId)
  return ({ id, cellId }) => (setBy.has(cellId) ? memberLine(reviews(cellId), id) : null)
}
