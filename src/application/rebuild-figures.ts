import { yearOf } from '#domain/organization/civil-date.ts'
import type { Period } from '#domain/statistics/parts.ts'
import { monthsIn, yearPeriodOf } from '#domain/statistics/period.ts'
import type { CellFigureRow } from './ports/figures.ts'
import type { Ports } from './ports.ts'
import { publishFigures } from './publish-figures.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>
type Some = { cellIds?: readonly string[] | undefined; periods?: readonly Period[] | undefined }

const cellsAtOnce = 25

/** Counts cells anew from everything on record and publishes what differs. Without more: every cell and every period on record. How many rows differed. */
export async function rebuildFigures(ports: Needs, some: Some = {}): Promise<number> {
  const differed = await recountFigures(ports, some)
  await publishFigures(ports)
  return differed
}

/** The same without publishing. */
export async function recountFigures(ports: Needs, some: Some): Promise<number> {
  let differed = 0
  for (const of of await chunks(ports, some)) differed += await ports.stores.figures.refresh(of)
  return differed
}

/** Rows as they would be, some cells at a time; nothing is written. */
export async function* recounted(ports: Needs, some: Some): AsyncGenerator<CellFigureRow[]> {
  for (const of of await chunks(ports, some)) yield await ports.stores.figures.recount(of)
}

async function chunks(ports: Needs, { cellIds, periods }: Some) {
  const today = ports.clock.today()
  const cells = cellIds ?? (await everyCell(ports))
  const asked = periods ?? (await everyPeriod(ports))
  return Array.from({ length: Math.ceil(cells.length / cellsAtOnce) }, (_, index) => ({
    cellIds: cells.slice(index * cellsAtOnce, (index + 1) * cellsAtOnce),
    ...{ periods: asked, today },
  }))
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
