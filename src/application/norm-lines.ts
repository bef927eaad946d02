import { yearDays } from '#domain/norms/quarter.ts'
import { memberLine } from '#domain/norms/result.ts'
import type { Ports } from './ports.ts'

/** How often the year's reviews of a cell's norms praised or reminded a member; null where the cell has set none (An Phú, measure 4). */
export async function normLinesOf({ stores }: Pick<Ports, 'stores'>, cellId: string, year: number) {
  const [list] = await stores.norms.lists([cellId])
  const reviews = list ? await stores.norms.reviews([cellId], yearDays(year)) : null
  return (memberId: string): { praised: number; reminded: number } | null => reviews && memberLine(reviews, memberId)
}
