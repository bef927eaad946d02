import { inNameOrder } from '#domain/organization/names.ts'
import { isAdministrator, isDeputySecretary, isSecretary } from '#domain/organization/roles.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { holderOf, treeToday } from './org-today.ts'
import { pinOwner } from './pin-officers-of.ts'
import type { PinResetRecord } from './ports/people.ts'
import type { Ports } from './ports.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

export const resetState = (reset: PinResetRecord) =>
  reset.confirmedAt !== null ? ('CONFIRMED' as const) : reset.refusedAt !== null ? ('REFUSED' as const) : ('ASKED' as const)

/** The PIN resets of a cell's members, newest first, for its secretary, deputy and administrators. */
export async function readPinResets(ports: Needs, actor: Actor, cellId: string) {
  const [tree, holder] = await Promise.all([treeToday(ports), holderOf(ports, actor)])
  const mayAct = isSecretary(holder, cellId, tree.on) || isDeputySecretary(holder, cellId, tree.on) || isAdministrator(holder, cellId, tree)
  if (!tree.unit(cellId)?.isCell || !mayAct) return refuse('access/not-found' as const)
  const files = (await ports.stores.members.ofCell(cellId)).filter(({ member }) => belongsOn(member, tree.on))
  const members = inNameOrder(files.map(({ member }) => member))
  const people = await ports.stores.people.findMany(members.map((one) => one.personId))
  const enrolled = new Set(people.filter((person) => person.pinHash !== null).map((person) => person.id))
  const resets = await ports.stores.people.resets(members.map((one) => one.personId))
  const names = await namesOf(ports, resets)
  const lines = resets.flatMap((reset) => {
    const member = members.find((one) => one.personId === reset.personId)
    return member ? [{ member, reset }] : []
  })
  const rows = await Promise.all(lines.map((line) => lineOf(ports, actor, { ...line, names })))
  const officers = await officersOfAnother(ports, actor, members)
  return ok({
    second: officers >= 2 ? ('OFFICER' as const) : ('SLIP' as const),
    resets: rows.toReversed(),
    members: members
      .filter((one) => one.personId !== actor.personId)
      .map((one) => ({ memberId: one.id, name: one.name, enrolled: enrolled.has(one.personId) })),
  })
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

type Line = { member: { id: string; name: string; personId: string }; reset: PinResetRecord; names: Map<string, string> }

async function lineOf(ports: Needs, actor: Actor, { member, reset, names }: Line) {
  const officers = (await pinOwner(ports, member.personId))?.officers ?? []
  const open = resetState(reset) === 'ASKED' && officers.includes(actor.personId)
  return {
    resetId: reset.id,
    memberId: member.id,
    name: member.name,
    ...words(reset, names),
    mayConfirm: open && officers.length >= 2 && reset.askedById !== actor.personId,
    mayConfirmBySlip: open && officers.length < 2,
    mayRefuse: resetState(reset) === 'ASKED' && (open || member.personId === actor.personId),
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

/** Officers for any member but the reader: whether a second person exists. */
async function officersOfAnother(ports: Needs, actor: Actor, members: readonly { personId: string }[]): Promise<number> {
  const plain = members.find((one) => one.personId !== actor.personId)
  return plain ? ((await pinOwner(ports, plain.personId))?.officers.length ?? 0) : 0
}
