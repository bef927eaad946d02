import type { CivilDate, OrgUnit } from '#domain/organization/types.ts'
import { noPart } from '#domain/statistics/no-figures.ts'
import { type Counted, monthParts, type Part, type Period, yearParts } from '#domain/statistics/parts.ts'
import { lastDayIn } from '#domain/statistics/period.ts'
import type { Ports } from './ports.ts'
import { everyPeriod, recounted } from './rebuild-figures.ts'

export type FigureDifference = { cellId: string; period: Period; part: Part; kept: Counted; counted: Counted }

/** Where what is kept of a cell is not what everything on record says, since there is such a cell. Nothing is written. */
export async function* compareFigures(
  ports: Pick<Ports, 'stores' | 'clock'>,
  some: { cellIds?: readonly string[] | undefined; periods?: readonly Period[] | undefined } = {},
): AsyncGenerator<FigureDifference> {
  const periods = some.periods ?? (await everyPeriod(ports))
  const founded = foundedOf(await ports.stores.organization.units())
  for await (const rows of recounted(ports, { ...some, periods })) {
    const cellIds = [...new Set(rows.map(({ cellId }) => cellId))]
    const kept = await ports.stores.figures.kept({ periods, parts: [...monthParts, ...yearParts], cellIds })
    const known = new Map(kept.map((row) => [`${row.cellId} ${row.period} ${row.part}`, row.figures]))
    for (const { cellId, period, part, figures: counted } of rows) {
      if (lastDayIn(period) < (founded.get(cellId) ?? '')) continue
      const before = known.get(`${cellId} ${period} ${part}`) ?? noPart(part)
      if (!isSame(before, counted)) yield { cellId, period, part, kept: before, counted }
    }
  }
}

/** The first day of each unit. */
function foundedOf(units: readonly OrgUnit[]): Map<string, CivilDate> {
  const founded = new Map<string, CivilDate>()
  for (const { id, validFrom } of units) if (validFrom < (founded.get(id) ?? '9999')) founded.set(id, validFrom)
  return founded
}

/** A figure that is missing is 0. */
function isSame(a: number | Counted | undefined, b: number | Counted | undefined): boolean {
  if (typeof a === 'number' || typeof b === 'number') return (a ?? 0) === (b ?? 0)
  return [...new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])].every((key) => isSame(a?.[key], b?.[key]))
}
