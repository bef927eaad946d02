import { ok } from '#domain/result.ts'
import { allParts } from '#domain/statistics/parts.ts'
import { smallestShown } from '#domain/statistics/suppression.ts'
import type { Actor } from './actor.ts'
import { nothing } from './figure-book.ts'
import type { Ports } from './ports.ts'
import { asked, type ChosenPeriod, namedRow, periodChosen, publishedAt, readAsLeader } from './read-as-leader.ts'

/** Every part of one period of a unit and of those directly below it, for papers: joined where the leader's page joins them (rule 30). */
export async function readUnitFigures(ports: Pick<Ports, 'stores' | 'clock'>, actor: Actor, of: { unitId: string } & ChosenPeriod) {
  const today = ports.clock.today()
  const { year, period, quarter, month } = periodChosen(of, today)
  const found = await readAsLeader(ports, actor, {
    ...{ unitId: of.unitId, year, figures: asked(period, allParts, { withRows: true }), beside: [] },
    changesSince: today,
  })
  if (!found.ok) return found
  const { read, tree, unit, isOpen, book } = found.value
  return ok({
    ...{ unitName: unit.name, year, quarter, month, today, publishedAt: publishedAt(read), isOpen, smallestShown },
    rows: book.rows(period, allParts).map(namedRow(tree)),
    total: book.total(period, allParts) ?? nothing,
  })
}
