import type { Digests } from '#application/ports/world.ts'
import type { Level } from '#domain/classification/levels.ts'
import { yearOf } from '#domain/organization/civil-date.ts'
import type { Role } from '#domain/organization/types.ts'
import type { Bulk } from './bulk.ts'
import { type MadeCampaign, openCampaigns } from './campaigns.ts'
import { writeCellYears } from './cell-years.ts'
import { decide, decidedOn, type Voted } from './decisions.ts'
import { levelsOf } from './levels.ts'
import type { Making } from './making.ts'
import { notebookRows } from './notebook-rows.ts'
import { type Cell, makeCell, makeOfficer } from './people.ts'
import type { ProvincePlan } from './plan.ts'
import { type Seeded, seeded } from './seeded.ts'
import { type OrganisationPlan, provinceId, provinceUnits } from './units.ts'

/** Who can be tried out: everybody's PIN is the one that was given. */
export type MadeOfficer = { role: Role | 'MEMBER'; unitId: string; name: string; card: string }

type World = { bulk: Bulk; pinHash: string; digests: Digests; say: (line: string) => void }

type Province = {
  bulk: Bulk
  chance: Seeded
  plan: ProvincePlan
  years: number[]
  campaigns: MadeCampaign[]
  world: World
  card: () => string
}

/** Fills an empty database with a province and its years. Base rows only: figures are rebuilt from them afterwards. */
export async function generateProvince(world: World, plan: ProvincePlan): Promise<{ rows: number; officers: MadeOfficer[] }> {
  const chance = seeded(plan.seed)
  const { bulk } = world
  const { communes, units } = provinceUnits(plan, chance)
  for (const unit of units) bulk.add('OrgUnit', unit)
  const years = Array.from({ length: plan.years }, (_, index) => yearOf(plan.today) - plan.years + 1 + index)
  const province: Province = { bulk, chance, plan, years, world, campaigns: openCampaigns(bulk, plan.today), card: cardNumbers() }
  const officers = [officerOf(province, provinceId, 'LEADER'), officerOf(province, provinceId, 'ADMINISTRATOR')]
  let organisations = 0
  for (const commune of communes) {
    officers.push(officerOf(province, commune.id, 'LEADER'))
    for (const organisation of commune.organisations) {
      officers.push(...(await writeOrganisation(province, organisation, organisations)))
      organisations += 1
    }
    world.say(`${commune.name}: ${organisations} / ${plan.organisations}`)
  }
  return { rows: await bulk.finish(), officers }
}

async function writeOrganisation(province: Province, organisation: OrganisationPlan, place: number): Promise<MadeOfficer[]> {
  const { bulk, chance, years, plan, campaigns } = province
  const hiring = hiringFor(province)
  const officer = makeOfficer(hiring, { unitId: organisation.id, role: 'COMMITTEE_SECRETARY' })
  makeOfficer(hiring, { unitId: organisation.id, role: 'COMMITTEE_MEMBER' })
  const cells = organisation.cells.map((cell) => makeCell(hiring, cell, organisation.id))
  const levels = new Map(years.map((year) => [year, levelsOf(cells, year, chance)]))
  const voted = new Map(years.map((year): [number, Voted[]] => [year, []]))
  for (const [index, cell] of cells.entries()) {
    const making = makingOf(province, cell)
    const proposed = writeCellYears(making, { years, levels, campaigns, place: place * 7 + index })
    for (const [year, byMember] of proposed) voted.get(year)?.push(...votedIn(making, byMember))
    await bulk.breathe()
  }
  for (const year of years.filter((one) => decidedOn(one) < plan.today))
    decide(bulk, voted.get(year) ?? [], { unitId: organisation.id, year, officer, levels: levels.get(year) ?? new Map() })
  return [{ role: 'COMMITTEE_SECRETARY', unitId: organisation.id, name: officer.name, card: officer.card }, ...ofFirstCell(cells)]
}

const ofFirstCell = ([cell]: readonly Cell[]): MadeOfficer[] =>
  (cell?.people.slice(0, 4) ?? []).map(({ office, name, card, cellId }) => ({ role: office ?? 'MEMBER', unitId: cellId, name, card }))

function makingOf({ bulk, chance, plan, world }: Province, cell: Cell): Making {
  const last = new Map<string, number>()
  const next = (kind: string) => {
    const number = (last.get(kind) ?? 0) + 1
    last.set(kind, number)
    return number
  }
  const diligence = chance.percent(12) ? chance.between(10, 50) : chance.between(75, 100)
  return { bulk, chance, today: plan.today, digests: world.digests, cell, book: notebookRows(bulk, cell.plan.id), diligence, next }
}

const votedIn = ({ cell, book }: Making, proposed: ReadonlyMap<string, Level>): Voted[] =>
  cell.people.flatMap((member) => {
    const level = proposed.get(member.id)
    return level ? [{ member, book, proposed: level }] : []
  })

const hiringFor = ({ bulk, chance, plan, world, card }: Province) => ({ bulk, chance, today: plan.today, pinHash: world.pinHash, card })

function officerOf(province: Province, unitId: string, role: 'LEADER' | 'ADMINISTRATOR'): MadeOfficer {
  const { name, card } = makeOfficer(hiringFor(province), { unitId, role })
  return { role, unitId, name, card }
}

function cardNumbers(): () => string {
  let last = 1_000_000
  return () => {
    last += 1
    return `91${last}`
  }
}
