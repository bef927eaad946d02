import { type CellGroup, checkGroup, groupsOn, regroup, type WantedGroup } from '#domain/organization/cell-groups.ts'
import type { GroupRefusal } from '#domain/organization/refusals.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseField } from './refused-fields.ts'
import { takeCellPass } from './take-cell-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance'>
type Refused = 'access/not-found' | 'group/not-found' | RefusedFields<GroupRefusal>

/** Puts a party group together anew from today on, or founds one; `groupId` null. For the cell committee. */
export async function saveGroup(
  ports: Needs,
  actor: Actor,
  { cellId, groupId, ...wanted }: WantedGroup & { cellId: string; groupId: string | null },
): Promise<Result<{ groupId: string }, Refused>> {
  const pass = await takeCellPass(ports, actor, cellId)
  if (!pass.ok) return pass
  const { on } = pass.value
  const groups = await ports.stores.groups.ofCell(cellId)
  const known = groupsOn(groups, on).find(({ id }) => id === groupId)
  if (groupId !== null && !known) return refuse('group/not-found')
  const others = groups.filter(({ id }) => id !== groupId)
  const checked = checkGroup(wanted, others, on)
  if (!checked.ok) return refuseField(fieldOf(checked.refusal), checked.refusal)
  if (!(await allBelong(ports, cellId, wanted.memberIds, on))) return refuse('access/not-found')
  const group = regroup(known ?? newGroup(ports, cellId, on), wanted, on)
  await ports.stores.groups.save(group)
  return ok({ groupId: group.id })
}

/** Dissolves a group from today on: its past meetings keep its name. Again: nothing more. */
export async function dissolveGroup(
  ports: Needs,
  actor: Actor,
  { cellId, groupId }: { cellId: string; groupId: string },
): Promise<Result<null, 'access/not-found'>> {
  const pass = await takeCellPass(ports, actor, cellId)
  if (!pass.ok) return pass
  const { on } = pass.value
  const group = groupsOn(await ports.stores.groups.ofCell(cellId), on).find(({ id }) => id === groupId)
  if (group) await ports.stores.groups.save({ ...group, validTo: on })
  return ok(null)
}

const newGroup = ({ chance }: Needs, cellId: string, on: string): CellGroup => ({
  ...{ cellId, id: chance.cellRowId(cellId), name: '', headId: '' },
  ...{ validFrom: on, validTo: null, members: [] },
})

const fieldOf = (refusal: GroupRefusal): string =>
  refusal === 'group/head-not-member' ? 'headId' : refusal === 'group/empty' || refusal === 'group/member-elsewhere' ? 'memberIds' : 'name'

async function allBelong({ stores }: Needs, cellId: string, memberIds: readonly string[], on: string): Promise<boolean> {
  const here = new Set((await stores.members.ofCell(cellId)).flatMap(({ member }) => (belongsOn(member, on) ? [member.id] : [])))
  return memberIds.every((memberId) => here.has(memberId))
}
