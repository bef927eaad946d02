import { addDays, earlierOf } from '#domain/organization/civil-date.ts'
import { isGrassrootsCommittee } from '#domain/organization/roles.ts'
import { ok } from '#domain/result.ts'
import { asks } from '#domain/statistics/ask.ts'
import { shownOf, weekOf } from '#domain/statistics/week.ts'
import type { Actor } from './actor.ts'
import { lackingCells, periodOf } from './asked-cells.ts'
import type { Ports } from './ports.ts'
import { type LeaderPass, takeLeaderPass } from './take-desk-pass.ts'

const daysAhead = 9
const meetingsByName = 14
const cellsByName = 6

/** A unit's week on one sheet: what happened, what is coming, what needs a hand. `day`: any of the week; null: today. Aggregates only. */
export async function readWeek(ports: Pick<Ports, 'stores' | 'clock'>, actor: Actor, asked: { unitId: string; day: string | null }) {
  const taken = await takeLeaderPass(ports, actor, asked.unitId)
  if (!taken.ok) return taken
  const { tree, unit, on, holder } = taken.value
  const week = weekOf(earlierOf(asked.day ?? on, on))
  const until = addDays(on, daysAhead)
  const cells = tree.cellsUnder(unit.id)
  const cellIds = cells.map(({ id }) => id)
  const unitIds = decidingFor(taken.value)
  const [facts, hands] = await Promise.all([
    ports.stores.weeks.of({ ...week, cellIds, unitIds, today: on, until, first: meetingsByName }),
    handsNeeded(ports, taken.value),
  ])
  const isOpen = isGrassrootsCommittee(holder, unit.id, tree)
  const shown = (count: number) => shownOf(count, { members: facts.members, isOpen })
  const nameOf = (id: string) => tree.unit(id)?.shortName ?? ''
  const after = addDays(week.from, 7)
  return ok({
    ...{ unitId: unit.id, unitName: unit.name, upperName: tree.ancestors(unit.id)[0]?.name ?? '', ...week, today: on },
    ...{ before: addDays(week.from, -7), after: after <= on ? after : null, cells: cells.length, members: shown(facts.members) },
    held: facts.held.map(({ present, convened, ...one }) => ({ ...one, present: shown(present), convened: shown(convened) })),
    decisions: facts.decisions.map(({ unitId, members, ...one }) => ({
      ...one,
      unitName: nameOf(unitId),
      members: shownOf(members, { members, isOpen }),
    })),
    shortfalls: shown(0) === null ? null : facts.shortfalls,
    coming: {
      ...{ all: facts.coming.all, until },
      first: facts.coming.first.map((one) => ({ ...one, cellName: tree.unit(one.cellId)?.name ?? '' })),
    },
    hands,
  })
}

const decidingFor = ({ tree, unit }: LeaderPass): string[] =>
  tree.subtree(unit.id).flatMap(({ id, grassroots }) => (grassroots ? [id] : []))

async function handsNeeded(ports: Pick<Ports, 'stores'>, pass: LeaderPass) {
  const questions = asks.map((ask) => ({ ask, period: periodOf({ ask, period: null }, pass.on) }))
  const found = await lackingCells(ports, pass, questions)
  return questions.flatMap((question, index) => {
    const lacking = found[index] ?? []
    if (lacking.length === 0) return []
    return [{ ...question, lacking: lacking.length, cellNames: lacking.slice(0, cellsByName).map(({ cell }) => cell.name) }]
  })
}
