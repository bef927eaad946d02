import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { yearOfCell } from './assessment-year.ts'
import { candidatesOf } from './commendation-candidates.ts'
import { commendationLines } from './commendation-lines.ts'
import type { Ports } from './ports.ts'
import { takeCellPass } from './take-cell-pass.ts'

/** Chi ủy's board: whom it may propose for what, by vote, nomination and deeds, and how what it proposed is going. */
export async function readCellCommendations(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  of: { cellId: string; year?: number | undefined },
) {
  const pass = await takeCellPass(ports, actor, of.cellId)
  if (!pass.ok) return pass
  const { cell, upper, tree, on } = pass.value
  const year = of.year ?? (await yearOfCell(ports, cell.id))
  const [candidates, commendations] = await Promise.all([
    candidatesOf(ports, cell, { tree, year, fromUnitId: cell.id }),
    ports.stores.commendations.from([cell.id], null),
  ])
  const lines = await commendationLines(ports, { tree, unitId: cell.id, commendations })
  return ok({
    ...{ unitId: cell.id, unitName: cell.name, upperName: upper?.name ?? '', year, today: on, candidates },
    // What waits for the cell is shown whatever its year.
    lines: lines.filter((line) => line.year === year || line.state === 'RETURNED' || line.state === 'ON_ITS_WAY'),
  })
}
