import { noPart } from '#domain/statistics/no-figures.ts'
import { type Counted, monthParts, type Part, type Period, yearParts } from '#domain/statistics/parts.ts'
import type { Ports } from './ports.ts'
import { everyPeriod, recounted } from './rebuild-figures.ts'

export type FigureDifference = { cellId: string; period: Period; part: Part; kept: Counted; counted: Counted }

/** Where what is kept of a cell is not what everything on record says. Nothing is written. */
export async function* compareFigures(
  ports: Pick<Ports, 'stores' | 'clock'>,
  some: { cellIds?: readonly string[] | undefined; periods?: readonly Period[] | undefined } = {},
): AsyncGenerator<FigureDifference> {
  const periods = some.periods ?? (await everyPeriod(ports))
  for await (const rows of recounted(ports, { ...some, periods })) {
    const cellIds = [...new Set(rows.map(({ cellId }) => cellId))]
    const kept = await ports.stores.figures.kept({ periods, parts: [...monthParts, ...yearParts], cellIds })
    const known = new Map(kept.map((row) => [`${row.cellId} ${row.period} ${row.part}`, row.figures]))
    for (const { cellId, period, part, figures: counted } of rows) {
      const before = known.get(`${cellId} ${period} ${part}`) ?? noPart(part)
      if (!isSame(before, counted)) yield { cellId, period, part, kept: before, counted }
    }
  }
}

/** A figure that is missing is 0. */
function isSame(a: number | Counted | undefined, b: number | Counted | undefined): boolean {
  if (typeof a === 'number' || typeof b === 'number') return (a ?? 0) === (b ?? 0)
  return [...new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])].every((key) => isSame(a?.[key], b?.[key]))
}
