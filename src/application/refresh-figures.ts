import { orgTreeOn } from '#domain/organization/org-tree.ts'
import { grouped } from '#domain/statistics/grouped.ts'
import type { Period } from '#domain/statistics/parts.ts'
import { isYearPeriod, monthsIn, runningPeriods } from '#domain/statistics/period.ts'
import type { FigureOrder } from './ports/figures.ts'
import type { Ports } from './ports.ts'
import { publishStale } from './publish-figures.ts'
import { everyPeriod, recountFigures } from './rebuild-figures.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/**
 * The background's part in leaders' figures: cells whose rules changed above them or for whom a day has begun are counted again (overdue,
 * six months since admission, statuses that end), and what has changed is published. One process at a time. The units whose figures changed.
 */
export async function refreshFigures(ports: Needs): Promise<string[]> {
  let changed: string[] = []
  await ports.stores.figures.alone(async () => {
    await countWhatIsOrdered(ports)
    changed = await publishStale(ports)
  })
  return changed
}

async function countWhatIsOrdered(ports: Needs): Promise<void> {
  const { figures } = ports.stores
  const today = ports.clock.today()
  if (!(await figures.hasBegun(today))) await figures.beginDay(today, await ordersOfDay(ports, today))
  const orders = await figures.takeOrders()
  if (orders.length === 0) return
  await carryOut(ports, orders)
  await figures.ordersDone()
}

/** On the first day of all, everything on record: an installation may be older than its figures. */
async function ordersOfDay(ports: Needs, today: string): Promise<FigureOrder[]> {
  const running = runningPeriods(today)
  const isKept = (await ports.stores.figures.kept({ periods: running, parts: ['members'] })).length > 0
  const periods = isKept ? running : await everyPeriod(ports)
  return periods.map((period) => ({ unitId: null, period, reason: 'DAY_BEGAN' }))
}

/** Counting twice gives the same figures, so orders stay until all are carried out. */
async function carryOut(ports: Needs, orders: readonly Pick<FigureOrder, 'unitId' | 'period'>[]): Promise<void> {
  const today = ports.clock.today()
  const tree = orgTreeOn(await ports.stores.organization.units(), today)
  for (const [unitId, own] of grouped(orders, (order) => order.unitId)) {
    const cellIds = unitId === null ? undefined : tree.cellsUnder(unitId).map(({ id }) => id)
    const periods = [...new Set(own.flatMap(({ period }) => (isYearPeriod(period) ? periodsOfYear(period, today) : [period])))]
    await recountFigures(ports, { cellIds, periods })
  }
}

/** A year and those of its months that have begun. */
const periodsOfYear = (year: Period, today: string): Period[] => [year, ...monthsIn(year).filter((month) => month <= today.slice(0, 7))]
