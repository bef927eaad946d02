import type { Ports } from '#application/ports.ts'
import type { Decision } from '#domain/classification/decide-level.ts'
import type { Level } from '#domain/classification/levels.ts'
import { acknowledge, decidedEntry } from '#domain/notebook/entries.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { addDays } from '#domain/organization/civil-date.ts'
import { type OrgTree, orgTreeOn } from '#domain/organization/org-tree.ts'
import { admittedUnderMonths } from '#domain/organization/standing.ts'
import { invariant } from '#domain/result.ts'
import { grouped } from '#domain/statistics/grouped.ts'
import { commune, units } from './organisation.ts'
import type { DemoMember, Population } from './populate.ts'

/** Who was decided EXCELLENT how many years before this one: two for five years running, one for three, the others now and then. */
const excellent: Readonly<Record<string, readonly number[]>> = {
  ...{ 'ap1-0': [1, 2, 3, 4, 5], 'thcs-1': [1, 2, 3, 4, 5], gam: [1, 2, 3] },
  ...{ 'ap1-1': [1], 'ap2-0': [1, 3], 'ap2-1': [1], 'ap4-0': [1, 2], muoi: [1, 4] },
}

const secretaries: Readonly<Record<string, string>> = {
  sendong: 'Hà Văn Nhân, Bí thư Đảng ủy xã Sen Đông',
  sentay: 'Tôn Thị Hiền, Bí thư Đảng ủy xã Sen Tây',
}

/** Five decided years before this one: each by the organisation of its time, of those who belonged to it then, with what it left in their notebooks. */
export async function writePastYears(ports: Ports, people: Population, year: number): Promise<void> {
  const known = await ports.stores.organization.units()
  for (const back of [5, 4, 3, 2, 1]) {
    const tree = orgTreeOn(known, `${year - back}-12-31`)
    const judged = await judgedMembers(ports, people, { back, on: tree.on })
    for (const [unitId, members] of grouped(judged, ({ cellId }) => organisationOf(tree, cellId)))
      await decide(ports, people, { unitId, year: year - back, back, members })
    // Last year's reviews of collectives are whole (honours.ts); of earlier ones only the decision is on record.
    if (back > 1) await decideCollectives(ports, people, { tree, year: year - back, back })
  }
}

type Judged = DemoMember & { level: Level }

/** Rule 25: nobody admitted less than six months before the end of the year. */
async function judgedMembers({ stores }: Ports, { members }: Population, { back, on }: { back: number; on: string }): Promise<Judged[]> {
  const files = await stores.members.ofCells(units.flatMap(({ id, isCell }) => (isCell ? [id] : [])))
  const belonged = new Set(files.flatMap(({ member }) => (admittedUnderMonths(member, on, 6) ? [] : [member.id])))
  return [...members.values()]
    .map((one, index) => ({ ...one, level: levelIn(one.key, index, back) }))
    .filter(({ memberId }) => belonged.has(memberId))
}

/** Fewer are only satisfactory every year. */
function levelIn(key: string, index: number, back: number): Level {
  if (excellent[key]?.includes(back)) return 'EXCELLENT'
  const turn = (index * 17) % 63
  if (turn === 62 && back === 4) return 'NOT_COMPLETED'
  return turn <= 2 * back ? 'SATISFACTORY' : 'GOOD'
}

type Document = { unitId: string; year: number; back: number; members: readonly Judged[] }

async function decide({ stores, chance }: Ports, { committee }: Population, { unitId, year, back, members }: Document): Promise<void> {
  const decidedOn = `${year + 1}-01-08`
  const at = `${decidedOn}T04:00:00.000Z`
  const document = { unitId, year, number: `0${back + 1}-QĐ/ĐU`, decidedOn, signedBy: signerOf(unitId, committee.name) }
  const author = { id: committee.personId, name: committee.name, role: 'COMMITTEE' }
  const entries: NotebookEntry[] = []
  const decisions = members.map(({ cellId, memberId, personId, name, level }): Decision => {
    const decision = {
      ...{ ...document, id: chance.id(), cellId, memberId, level, reason: null, revokesId: null },
      ...{ signerId: committee.personId, recordedAt: at },
    }
    const entry = decidedEntry(decision, null, { id: chance.cellRowId(cellId), author, at })
    const seen = {
      id: chance.cellRowId(cellId),
      author: { id: personId, name, role: 'MEMBER' },
      at: `${addDays(decidedOn, 3)}T12:00:00.000Z`,
    }
    const line = acknowledge([entry], { entryId: entry.id, memberId }, seen)
    invariant(line.ok, 'the member acknowledges an own line')
    entries.push(entry, line.value)
    return decision
  })
  await stores.decisions.record(unitId, year, () => ({ decisions, entries }))
}

async function decideCollectives(
  { stores, chance }: Ports,
  { committee }: Population,
  { tree, year, back }: { tree: OrgTree; year: number; back: number },
): Promise<void> {
  const cells = tree.roots().flatMap(({ id }) => tree.cellsUnder(id).map((cell) => cell.id))
  for (const [byUnitId, unitIds] of grouped(cells, (id) => organisationOf(tree, id))) {
    const decidedOn = `${year + 1}-01-05`
    const document = { byUnitId, year, number: '01-QĐ/ĐU', decidedOn, signedBy: signerOf(byUnitId, committee.name) }
    const by = { reason: null, revokesId: null, signerId: committee.personId, recordedAt: `${decidedOn}T04:00:00.000Z` }
    await stores.collectives.record({ byUnitId, unitIds, year }, () =>
      unitIds.map((unitId) => {
        const level = unitId === 'ap4' && back === 4 ? ('SATISFACTORY' as const) : ('GOOD' as const)
        return { ...document, ...by, id: chance.id(), unitId, level }
      }),
    )
  }
}

const organisationOf = (tree: OrgTree, cellId: string): string => tree.grassrootsOf(cellId)?.id ?? commune

const signerOf = (unitId: string, name: string): string => secretaries[unitId] ?? `${name}, Bí thư Đảng ủy`
