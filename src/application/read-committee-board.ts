import { decisionOrder, type OrderFacts } from '#domain/classification/decision-order.ts'
import { decisionOrderOf, type RuleSet } from '#domain/classification/rule-set.ts'
import { holdsOn, vietnamDay } from '#domain/organization/civil-date.ts'
import type { CivilDate, OrgUnit } from '#domain/organization/types.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { yearUnderReview } from './assessment-year.ts'
import { boardCaps, boardPlaces } from './board-caps.ts'
import { type BoardRow, boardRows } from './board-rows.ts'
import { capsOfYear } from './caps-of-year.ts'
import { cellsNotMet, cellsOf, collectivesUndecided, isClosedReview } from './members-in-order.ts'
import { ruleSetOf } from './org-today.ts'
import type { MeetingSummary } from './ports/meetings.ts'
import type { Ports } from './ports.ts'
import { filesRead } from './read-openings.ts'
import { takeCommitteePass } from './take-desk-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance'>

/**
 * The deciding committee's desk: every member of its cells with what was said of them, and the cap over the organisation (rule 27). It is
 * reading classification files, so each cell's reading goes on record (rule 30). Nothing is picked for the committee.
 */
export async function readCommitteeBoard(ports: Needs, actor: Actor, of: { unitId: string; year?: number | undefined }) {
  const pass = await takeCommitteePass(ports, actor, of.unitId)
  if (!pass.ok) return pass
  const { unit, tree, on } = pass.value
  const { stores } = ports
  const cells = cellsOf(tree, unit.id)
  const cellIds = cells.map((cell) => cell.id)
  const meetings = await stores.meetings.annualReviews(cellIds)
  const year = of.year ?? yearUnderReview(meetings, on)
  const [ruleSet, decisions, sentBack, signer] = await Promise.all([
    ruleSetOf(ports, tree, unit.id, year),
    stores.decisions.standing(unit.id, year),
    stores.sentBack.ofCells(cellIds, year),
    signerOf(ports, unit.id, on),
  ])
  const capOf = await capsOfYear(ports, [unit.id, ...cellIds], year)
  const asked = { year, ruleSet, decisions, sentBack, on, readerId: actor.personId }
  const { rows, order } = await boardRows(ports, cells, asked)
  await noteReading(ports, actor, { cellIds, year })
  return ok({
    ...{ unitId: unit.id, unitName: unit.name, year, years: yearsOf(meetings, year), rows, signer },
    cells: cells.map((cell) => cellLine(cell, { rows, meetings, year })),
    ...boardCaps({ ruleSet, capOf: (unitId) => capOf(unitId, ruleSet) }, { unitId: unit.id, cells, rows }),
    scoreGates: ruleSet.scoreGates,
    places: boardPlaces(rows),
    order: await orderOf(ports, { cells, meetings, ruleSet, year, members: order }),
    mayDecide: true,
  })
}

/** The years that the cells have reviewed, the latest first. */
const yearsOf = (meetings: readonly MeetingSummary[], year: number): number[] =>
  [...new Set([year, ...meetings.map((one) => one.year)])].toSorted((a, b) => b - a)

/** Name and title of the committee's secretary, as documents have it; empty where nobody holds the office. */
export async function signerOf({ stores }: Pick<Ports, 'stores'>, unitId: string, on: CivilDate): Promise<string> {
  const positions = await stores.organization.positionsAt(unitId)
  const held = positions.find(({ role, validFrom, validTo }) => role === 'COMMITTEE_SECRETARY' && holdsOn(validFrom, validTo, on))
  const person = held && (await stores.people.find(held.personId))
  return person ? `${person.name}, Bí thư` : ''
}

type Read = {
  cells: readonly OrgUnit[]
  meetings: readonly MeetingSummary[]
  ruleSet: RuleSet
  year: number
  members: OrderFacts['members']
}

/** What comes before the decision on those still to be decided, and is not done (21-HD/BTCTW). */
async function orderOf(ports: Needs, { cells, meetings, ruleSet, year, members }: Read) {
  const rule = decisionOrderOf(ruleSet)
  const facts = {
    cellsNotMet: cellsNotMet(cells, meetings, year),
    collectivesUndecided: await collectivesUndecided(ports, cells, year),
    members,
  }
  return { rule, problems: decisionOrder(rule, facts) }
}

function cellLine(
  cell: OrgUnit,
  { rows, meetings, year }: { rows: readonly BoardRow[]; meetings: readonly MeetingSummary[]; year: number },
) {
  const own = rows.filter((row) => row.cellId === cell.id)
  const closed = meetings.find((one) => one.cellId === cell.id && isClosedReview(one, year))
  return {
    cellId: cell.id,
    name: cell.name,
    members: own.length,
    voted: own.filter((row) => row.voted).length,
    decided: own.filter((row) => row.decided !== null).length,
    ignored: own.filter((row) => row.ignored !== null).length,
    sentBack: own.filter((row) => row.sentBack?.state === 'OPEN').length,
    meetingClosedOn: closed ? vietnamDay(closed.startsAt) : null,
  }
}

async function noteReading(
  { stores, clock, chance }: Needs,
  actor: Actor,
  { cellIds, year }: { cellIds: readonly string[]; year: number },
) {
  const line = { at: clock.now(), actorId: actor.personId, act: filesRead, about: { year } }
  await stores.audit.noteAll(cellIds.map((cellId) => ({ ...line, cellId, id: chance.cellRowId(cellId) })))
}
