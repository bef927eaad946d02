import { yearOf } from '#domain/organization/civil-date.ts'
import type { Period } from '#domain/statistics/parts.ts'
import { monthsIn, yearPeriodOf } from '#domain/statistics/period.ts'
import type { CellFigureRow } from './ports/figures.ts'
import type { Ports } from './ports.ts'
import { publishFigures } from './publish-figures.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>
type Some = { cellIds?: readonly string[] | undefined; periods?: readonly Period[] | undefined }

const cellsAtOnce = 40

/** Counts cells anew from everything on record and publishes what differs. Without more: every cell and every period on record. How many rows differed. */
export async function rebuildFigures(ports: Needs, some: Some = {}): Promise<number> {
  let differed = 0
  for await (const rows of recounted(ports, some)) differed += await ports.stores.figures.keep(rows)
  await publishFigures(ports)
  return differed
}

/** Rows as they would be, some cells at a time. */
export async function* recounted(ports: Needs, { cellIds, periods }: Some): AsyncGenerator<CellFigureRow[]> {
  const { figures } = ports.stores
  const today = ports.clock.today()
  const cells = cellIds ?? (await everyCell(ports))
  const asked = periods ?? (await everyPeriod(ports))
  for (let from = 0; from < cells.length; from += cellsAtOnce)
    yield await figures.recount({ cellIds: cells.slice(from, from + cellsAtOnce), periods: asked, today })
}

/** Cells that are no more, too: their past is on record. */
async function everyCell({ stores }: Needs): Promise<string[]> {
  const units = await stores.organization.units()
  return [...new Set(units.flatMap((unit) => (unit.isCell ? [unit.id] : [])))]
}

/** Every year on record, and its months that have begun. */
export async function everyPeriod({ stores, clock }: Needs): Promise<Period[]> {
  const today = clock.today()
  const first = (await stores.figures.firstYear()) ?? yearOf(today)
  const years = Array.from({ length: Math.max(1, yearOf(today) - first + 1) }, (_, index) => yearPeriodOf(first + index))
  return years.flatMap((year) => [year, ...monthsIn(year).filter((month) => month <= today.slice(0, 7))])
}
