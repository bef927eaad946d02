import { standingReviews } from '#domain/norms/norms.ts'
import { quarterOf, yearDays } from '#domain/norms/quarter.ts'
import { unitFigure } from '#domain/norms/result.ts'
import { compareNames } from '#domain/organization/names.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { takeCellPass } from './take-cell-pass.ts'
import { takeUnitPass } from './take-desk-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** The norms of a cell, the reviews and quarters of a year, for its committee. */
export async function readNorms(ports: Needs, actor: Actor, { cellId, year }: { cellId: string; year: number | null }) {
  const pass = await takeCellPass(ports, actor, cellId)
  if (!pass.ok) return pass
  const { cell, upper, on } = pass.value
  const of = year ?? Number(on.slice(0, 4))
  const { norms, members } = ports.stores
  const [[list], reviews, quarters, files] = await Promise.all([
    norms.lists([cellId]),
    norms.reviews([cellId], yearDays(of)),
    norms.quarters([cellId], of),
    members.ofCell(cellId),
  ])
  return ok({
    ...{ cellName: cell.name, upperName: upper?.name ?? '', today: on, year: of, list: list ?? null, quarters },
    reviews: standingReviews(reviews),
    members: files
      .flatMap(({ member }) => (belongsOn(member, on) ? [{ memberId: member.id, name: member.name }] : []))
      .toSorted((a, b) => compareNames(a.name, b.name)),
  })
}

/** Every cell below a unit: whether it has norms, how often it reviewed them, and its result by quarter. No name of a member. */
export async function readUnitNorms(ports: Needs, actor: Actor, { unitId, year }: { unitId: string; year: number | null }) {
  const pass = await takeUnitPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const { tree, unit, on } = pass.value
  const of = year ?? Number(on.slice(0, 4))
  const cells = tree.cellsUnder(unitId)
  const cellIds = cells.map(({ id }) => id)
  const { norms } = ports.stores
  const [lists, reviews, quarters] = await Promise.all([
    norms.lists(cellIds),
    norms.reviews(cellIds, yearDays(of)),
    norms.quarters(cellIds, of),
  ])
  return ok({
    ...{ unitName: unit.name, year: of, today: on },
    cells: cells.map(({ id: cellId, name }) => {
      const list = lists.find((one) => one.cellId === cellId) ?? null
      const own = standingReviews(reviews.filter((one) => one.cellId === cellId))
      return {
        ...{ cellId, name, norms: list?.norms.length ?? null, rhythm: list?.rhythm ?? null, setOn: list?.setOn ?? null },
        ...{ lastReview: own.at(-1)?.heldOn ?? null, figure: unitFigure(own) },
        quarters: ([1, 2, 3, 4] as const).map((quarter) => {
          const emulation = quarters.find((one) => one.cellId === cellId && one.quarter === quarter)
          const state = emulation ? (emulation.closedOn ? ('CLOSED' as const) : ('OPEN' as const)) : ('NONE' as const)
          return { quarter, state, ...unitFigure(own.filter(({ heldOn }) => quarterOf(heldOn).quarter === quarter)) }
        }),
      }
    }),
  })
}
