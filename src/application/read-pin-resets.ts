import { holdsOn } from '#domain/organization/civil-date.ts'
import { inNameOrder } from '#domain/organization/names.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import { isAdministrator, isDeputySecretary, isSecretary } from '#domain/organization/roles.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import type { OrgUnit } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { holderOf, treeToday } from './org-today.ts'
import { pinOwner } from './pin-officers-of.ts'
import type { PersonRecord, PinResetRecord } from './ports/people.ts'
import type { Ports } from './ports.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

export const resetState = (reset: PinResetRecord) =>
  reset.confirmedAt !== null ? ('CONFIRMED' as const) : reset.refusedAt !== null ? ('REFUSED' as const) : ('ASKED' as const)

/**
 * The PIN resets of a cell's members, newest first, for its secretary, deputy and administrators; of another unit those of the people with
 * a position there and no cell, for its administrators.
 */
export async function readPinResets(ports: Needs, actor: Actor, unitId: string) {
  const [tree, holder] = await Promise.all([treeToday(ports), holderOf(ports, actor)])
  const mayAct = isSecretary(holder, unitId, tree.on) || isDeputySecretary(holder, unitId, tree.on) || isAdministrator(holder, unitId, tree)
  const unit = tree.unit(unitId)
  if (!unit || !mayAct) return refuse('access/not-found' as const)
  const people = await peopleOf(ports, unit, tree)
  const members = unit.isCell ? await ports.stores.members.ofCell(unitId) : []
  const memberIdOf = (personId: string) => members.find(({ member }) => member.personId === personId)?.member.id ?? null
  const resets = await ports.stores.people.resets(people.map(({ id }) => id))
  const names = await namesOf(ports, resets)
  const lines = resets.flatMap((reset) => {
    const person = people.find(({ id }) => id === reset.personId)
    return person ? [{ person, reset }] : []
  })
  const rows = await Promise.all(lines.map((line) => lineOf(ports, actor, { ...line, names })))
  const officers = await officersOfAnother(ports, actor, people)
  return ok({
    second: officers >= 2 ? ('OFFICER' as const) : ('SLIP' as const),
    resets: rows.toReversed(),
    people: people
      .filter(({ id }) => id !== actor.personId)
      .map(({ id, name, pinHash }) => ({ personId: id, memberId: memberIdOf(id), name, enrolled: pinHash !== null })),
  })
}

async function peopleOf({ stores }: Needs, unit: OrgUnit, tree: OrgTree): Promise<PersonRecord[]> {
  if (unit.isCell) {
    const here = (await stores.members.ofCell(unit.id)).filter(({ member }) => belongsOn(member, tree.on))
    return inNameOrder(await stores.people.findMany(here.map(({ member }) => member.personId)))
  }
  const held = (await stores.organization.positionsAt(unit.id)).filter(({ validFrom, validTo }) => holdsOn(validFrom, validTo, tree.on))
  const people = await stores.people.findMany([...new Set(held.map(({ personId }) => personId))])
  const cells = await Promise.all(people.map(({ id }) => stores.members.ofPerson(id)))
  return inNameOrder(people.filter((_, at) => !cells[at]?.some((one) => belongsOn(one, tree.on))))
}

/** What was done about one's own PIN, newest first. */
export async function readOwnPinResets({ stores }: Pick<Ports, 'stores'>, actor: Actor) {
  const resets = (await stores.people.resets([actor.personId])).filter((reset) => reset.seenAt === null)
  const names = await namesOf({ stores }, resets)
  return resets.toReversed().map((reset) => ({ resetId: reset.id, ...words(reset, names) }))
}

/** The member has seen it: it is shown no more. Another's reset looks like none. */
export async function seePinReset({ stores, clock }: Needs, actor: Actor, resetId: string): Promise<Result<null, 'access/not-found'>> {
  const reset = await stores.people.findReset(resetId)
  if (reset?.personId !== actor.personId) return refuse('access/not-found' as const)
  await stores.people.markResetSeen(resetId, clock.now())
  return ok(null)
}

type Line = { person: PersonRecord; reset: PinResetRecord; names: Map<string, string> }

async function lineOf(ports: Needs, actor: Actor, { person, reset, names }: Line) {
  const officers = (await pinOwner(ports, person.id))?.officers ?? []
  const open = resetState(reset) === 'ASKED' && officers.includes(actor.personId)
  return {
    resetId: reset.id,
    personId: person.id,
    name: person.name,
    ...words(reset, names),
    mayConfirm: open && officers.length >= 2 && reset.askedById !== actor.personId,
    mayConfirmBySlip: open && officers.length < 2,
    mayRefuse: resetState(reset) === 'ASKED' && (open || person.id === actor.personId),
  }
}

const words = (reset: PinResetRecord, names: Map<string, string>) => ({
  askedBy: names.get(reset.askedById) ?? '',
  askedAt: reset.askedAt,
  state: resetState(reset),
  confirmedBy: reset.confirmedBy === null || reset.confirmedBy === 'SLIP' ? reset.confirmedBy : (names.get(reset.confirmedBy) ?? ''),
  settledAt: reset.confirmedAt ?? reset.refusedAt,
})

async function namesOf({ stores }: Pick<Ports, 'stores'>, resets: readonly PinResetRecord[]): Promise<Map<string, string>> {
  const ids = resets.flatMap((reset) => [reset.askedById, reset.confirmedBy ?? reset.askedById])
  const people = await stores.people.findMany([...new Set(ids)])
  return new Map(people.map((person) => [person.id, person.name]))
}

/** Officers for anybody but the reader: whether a second person exists. */
async function officersOfAnother(ports: Needs, actor: Actor, people: readonly PersonRecord[]): Promise<number> {
  const plain = people.find(({ id }) => id !== actor.personId)
  return plain ? ((await pinOwner(ports, plain.id))?.officers.length ?? 0) : 0
}
