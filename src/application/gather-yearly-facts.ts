import type { CampaignLine, RoundLine, YearlyFacts } from '#domain/document/yearly-facts.ts'
import { vietnamDay, yearOf } from '#domain/organization/civil-date.ts'
import { roundState } from '#domain/proposals/round.ts'
import { questionState } from '#domain/questions/question.ts'
import { ok, type Result } from '#domain/result.ts'
import { addCounted } from '#domain/statistics/add.ts'
import type { Actor } from './actor.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { Ports } from './ports.ts'
import { readAggregate } from './read-aggregate.ts'
import { readUnitNorms } from './read-norms.ts'
import { rowsOf } from './read-unit-campaigns.ts'
import { readUnitProgrammes } from './read-unit-programmes.ts'
import type { UnitPass } from './take-desk-pass.ts'

type Stores = Pick<Ports, 'stores' | 'clock'>
type OfYear = { pass: UnitPass; year: number }

/** Everything that a committee's yearly report tells by itself, from the same readings as its pages. */
export async function gatherYearlyFacts(deps: MeetingDeps, actor: Actor, of: OfYear): Promise<Result<YearlyFacts, 'access/not-found'>> {
  const { ports } = deps
  const { unit, tree } = of.pass
  const asked = { unitId: unit.id, year: of.year }
  const [aggregate, programmes, norms] = await Promise.all([
    readAggregate(deps, actor, asked),
    readUnitProgrammes(ports, actor, asked),
    readUnitNorms(ports, actor, asked),
  ])
  if (!aggregate.ok) return aggregate
  if (!programmes.ok) return programmes
  if (!norms.ok) return norms
  const { figures, cells, organisations } = aggregate.value.total
  return ok({
    ...{ unitName: unit.name, year: of.year, aggregate: aggregate.value, figures, cellLevels: cells, organisationLevels: organisations },
    organisations: tree.subtree(unit.id).filter((one) => one.grassroots && !one.isCell && one.id !== unit.id).length,
    cells: tree.cellsUnder(unit.id).length,
    norms: normsOf(norms.value.cells),
    programmes: programmes.value.figures,
    campaigns: await campaignsOf(ports, of),
    rounds: await roundsOf(ports, of),
    questions: await questionsOf(ports, of),
    commendations: await commendationsOf(ports, of),
  })
}

type NormCell = { norms: number | null; figure: { points: number; most: number; reviews: number } }

function normsOf(cells: readonly NormCell[]): YearlyFacts['norms'] {
  const sums = cells.map(({ figure: { points, most, reviews } }) => ({ points, most, reviews }))
  return {
    cells: cells.length,
    having: cells.filter(({ norms }) => norms !== null).length,
    reviewing: cells.filter(({ figure }) => figure.reviews > 0).length,
    ...sums.reduce(addCounted, { points: 0, most: 0, reviews: 0 }),
  }
}

/** The unit's own campaigns that ran in the year; drafts are nobody's yet. */
async function campaignsOf(ports: Stores, { pass, year }: OfYear): Promise<CampaignLine[]> {
  const all = await ports.stores.campaigns.ofUnits([pass.unit.id])
  const ran = all.filter((one) => one.status !== 'DRAFT' && yearOf(one.startsOn) <= year && yearOf(one.endsOn) >= year)
  return await Promise.all(
    ran.map(async (campaign) => {
      const [total] = await rowsOf(ports, campaign, pass)
      const { asked = 0, reported = 0, cells = 0, cellsMet = 0 } = total?.figures ?? {}
      return { name: campaign.name, asked, reported, cells, cellsMet }
    }),
  )
}

async function roundsOf({ stores }: Stores, { pass, year }: OfYear): Promise<RoundLine[]> {
  const rounds = (await stores.rounds.ofUnits([pass.unit.id])).filter(({ calledOn }) => yearOf(calledOn) === year)
  const received = await stores.rounds.counts(rounds.map(({ id }) => id))
  return rounds.map((round) => ({
    question: round.question,
    received: received.get(round.id) ?? 0,
    chosen: round.published?.measures.length ?? round.groups.filter(({ chosen }) => chosen).length,
    measures: roundState(round, pass.on) === 'PUBLISHED' ? (round.published?.measures ?? []) : [],
  }))
}

async function questionsOf({ stores }: Stores, { pass, year }: OfYear): Promise<YearlyFacts['questions']> {
  const all = (await stores.questions.toUnit(pass.unit.id)).filter(({ askedAt }) => yearOf(vietnamDay(askedAt)) === year)
  return { asked: all.length, answered: all.filter((one) => questionState(one) !== 'ASKED').length }
}

/** By title, of all that the unit and those below it proposed for the year; taken back ones are none. */
async function commendationsOf({ stores }: Stores, { pass, year }: OfYear): Promise<YearlyFacts['commendations']> {
  const units = pass.tree.subtree(pass.unit.id).map(({ id }) => id)
  const all = (await stores.commendations.from(units, year)).filter(({ state }) => state !== 'WITHDRAWN')
  const titles = [...new Set(all.map(({ title }) => title.name))]
  return titles.map((title) => {
    const own = all.filter((one) => one.title.name === title)
    return { title, proposed: own.length, decided: own.filter(({ state }) => state === 'DECIDED').length }
  })
}
