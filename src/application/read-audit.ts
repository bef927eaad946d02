import { type ActGroup, actsOf, groupOf } from '#domain/audit/acts.ts'
import { typedInHaste } from '#domain/exchange/plain-text.ts'
import { addDays, addSeconds, holdsOn } from '#domain/organization/civil-date.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { noteAct } from './note-act.ts'
import type { AuditLine, PersonRecord } from './ports/people.ts'
import type { Ports } from './ports.ts'
import { type AdminPass, takeAdminPass } from './take-desk-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance'>

/** Days are those of Vietnam, both included; `within`: one unit below and everything under it. */
export type AuditAsked = {
  unitId: string
  group: ActGroup | null
  person: string
  within: string | null
  from: CivilDate | null
  to: CivilDate | null
  after: { at: string; id: string } | null
  limit: number
}

export type ShownLine = {
  id: string
  at: string
  who: string
  act: string
  group: ActGroup
  unit: string
  /** Whom or what it was about, where that can be said without a word of anybody's notebook. */
  about: { person: string | null; number: string | null; year: number | null; kind: string | null }
}

/** The log of the units below one that the actor administers. That it was read stands in it too. */
export async function readAudit(
  ports: Needs,
  actor: Actor,
  asked: AuditAsked,
): Promise<
  Result<{ unitName: string; today: string; lines: ShownLine[]; more: boolean; units: { id: string; name: string }[] }, 'access/not-found'>
> {
  const pass = await takeAdminPass(ports, actor, asked.unitId)
  if (!pass.ok) return pass
  const { unit, tree, on } = pass.value
  if (asked.within !== null && !tree.isSelfOrAbove(asked.unitId, asked.within)) return refuse('access/not-found')
  const unitIds = await everUnder(ports, pass.value, asked.within ?? asked.unitId)
  const actorIds = asked.person.trim() === '' ? null : await actorsLike(ports, unitIds, asked.person)
  const lines = await ports.stores.audit.search({
    ...{ unitIds, actorIds, acts: asked.group && actsOf(asked.group), after: asked.after, limit: asked.limit + 1 },
    ...{ from: asked.from && startOf(asked.from), to: asked.to && startOf(addDays(asked.to, 1)) },
  })
  if (asked.after === null)
    await noteAct(ports, actor, { unitId: unit.id, act: 'audit-read', about: { group: asked.group, person: asked.person } })
  const shown = await withNames(ports, lines.slice(0, asked.limit))
  const units = tree.subtree(asked.unitId).map(({ id, name }) => ({ id, name }))
  return ok({ unitName: unit.name, today: on, lines: shown, more: lines.length > asked.limit, units })
}

/** Units that are below today, and those that were and are no more: what was done there stays with who administers above. */
async function everUnder({ stores }: Needs, { tree, on }: AdminPass, top: string): Promise<string[]> {
  const known = new Set(tree.subtree(top).map(({ id }) => id))
  const ended = (await stores.organization.units()).filter(
    ({ id, validFrom, validTo }) => !tree.unit(id) && !holdsOn(validFrom, validTo, on),
  )
  for (let grew = true; grew; ) {
    const more = ended.filter(({ id, parentId }) => !known.has(id) && parentId !== null && known.has(parentId))
    for (const { id } of more) known.add(id)
    grew = more.length > 0
  }
  return [...known]
}

async function actorsLike({ stores }: Needs, unitIds: readonly string[], typed: string): Promise<string[]> {
  const people = await stores.people.findMany(await stores.audit.actorsAt(unitIds))
  const words = typedInHaste(typed).split(' ')
  const fits = ({ name, cardNumber }: PersonRecord) => words.every((word) => typedInHaste(`${name} ${cardNumber}`).includes(word))
  return people.filter(fits).map(({ id }) => id)
}

async function withNames({ stores }: Needs, lines: readonly AuditLine[]): Promise<ShownLine[]> {
  const members = await membersOf(stores, lines)
  const ids = lines.flatMap(({ actorId, about }) => [actorId, ...(typeof about.personId === 'string' ? [about.personId] : [])])
  const people = new Map((await stores.people.findMany([...new Set(ids)])).map(({ id, name }) => [id, name]))
  const units = new Map((await stores.organization.units()).map(({ id, name }) => [id, name]))
  return lines.map(({ id, at, actorId, act, cellId, about }) => ({
    ...{ id, at, act, group: groupOf(act), who: people.get(actorId) ?? '', unit: units.get(cellId) ?? '' },
    about: {
      person: members.get(String(about.memberId)) ?? people.get(String(about.personId)) ?? null,
      number: typeof about.number === 'string' && about.number !== '' ? about.number : null,
      year: typeof about.year === 'number' ? about.year : null,
      kind: typeof about.kind === 'string' ? about.kind : typeof about.role === 'string' ? about.role : null,
    },
  }))
}

async function membersOf(stores: Ports['stores'], lines: readonly AuditLine[]): Promise<Map<string, string>> {
  const cellIds = [...new Set(lines.filter(({ about }) => typeof about.memberId === 'string').map(({ cellId }) => cellId))]
  const files = await stores.members.ofCells(cellIds)
  return new Map(files.map(({ member }) => [member.id, member.name]))
}

/** Midnight in Vietnam. */
const startOf = (day: CivilDate): string => addSeconds(`${day}T00:00:00.000Z`, -7 * 3600)
