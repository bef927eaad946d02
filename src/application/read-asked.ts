import { mayReadAggregates } from '#domain/organization/roles.ts'
import { ok } from '#domain/result.ts'
import { periodsOfAsk } from '#domain/statistics/ask.ts'
import { smallestShown } from '#domain/statistics/suppression.ts'
import type { Actor } from './actor.ts'
import { type Asked, keyOf, type LackingCell, lackingCells, periodOf } from './asked-cells.ts'
import type { Ports } from './ports.ts'
import { type LeaderPass, takeLeaderPass } from './take-desk-pass.ts'

const rowsShown = 100

/** A leader's question, answered by the cells that lack what it asks for, and how many they are under each unit below; `whole`: every cell. */
export async function readAsked(ports: Pick<Ports, 'stores' | 'clock'>, actor: Actor, asked: Asked, { whole = false } = {}) {
  const taken = await takeLeaderPass(ports, actor, asked.unitId)
  if (!taken.ok) return taken
  const pass = taken.value
  const { tree, unit, on } = pass
  const of = { ask: asked.ask, period: periodOf(asked, on) }
  const [lacking = []] = await lackingCells(ports, pass, [of])
  const under = asked.under !== null && tree.isSelfOrAbove(unit.id, asked.under) ? asked.under : null
  const chosen = under === null ? lacking : lacking.filter(({ cell }) => tree.isSelfOrAbove(under, cell.id))
  const told = new Map(
    (
      await ports.stores.inbox.toldOf(
        chosen.map(({ cell }) => cell.id),
        keyOf(of),
      )
    ).map((one) => [one.cellId, one]),
  )
  const shown = whole ? chosen : chosen.slice(0, rowsShown)
  return ok({
    ...{ unitId: unit.id, unitName: unit.name, ...of, periods: periodsOfAsk(asked.ask, on), under, smallestShown },
    breadcrumb: breadcrumb(pass),
    ...{ cells: tree.cellsUnder(unit.id).length, lacking: lacking.length, told: told.size },
    units: unitsBelow(pass, lacking),
    rows: shown.map(({ cell, shown }) => ({
      ...{ cellId: cell.id, name: cell.name, unitName: tree.ancestors(cell.id)[0]?.shortName ?? '', shown },
      told: toldBy(told.get(cell.id)),
    })),
    left: chosen.length - shown.length,
  })
}

function unitsBelow({ tree, unit }: LeaderPass, lacking: readonly LackingCell[]) {
  const below = tree.children(unit.id).filter(({ isCell }) => !isCell)
  return below
    .map(({ id, shortName }) => {
      const cells = new Set(tree.cellsUnder(id).map((cell) => cell.id))
      return { unitId: id, name: shortName, cells: cells.size, lacking: lacking.filter(({ cell }) => cells.has(cell.id)).length }
    })
    .toSorted((a, b) => b.lacking - a.lacking || (a.unitId < b.unitId ? -1 : 1))
}

function toldBy(notice: Awaited<ReturnType<Ports['stores']['inbox']['toldOf']>>[number] | undefined) {
  if (notice?.facts.kind !== 'ASKED_AFTER') return null
  return { at: notice.at, byName: notice.facts.byName, unitName: notice.facts.unitName }
}

const breadcrumb = ({ tree, unit, holder }: LeaderPass) =>
  [unit, ...tree.ancestors(unit.id)]
    .filter((one) => mayReadAggregates(holder, one.id, tree))
    .toReversed()
    .map((one) => ({ unitId: one.id, name: one.shortName }))
