import { checkMember, checkStatus } from '#domain/organization/check-entries.ts'
import type { MemberRefusal } from '#domain/organization/refusals.ts'
import type { Member, MemberStatus } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { bookBrought } from './book-brought.ts'
import { noteAct } from './note-act.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseFields } from './refused-fields.ts'
import { personOnRecord } from './save-person.ts'
import { takeAdminPass } from './take-desk-pass.ts'

/** `memberId` null: a new membership. */
export type MemberToSave = Omit<Member, 'id' | 'personId'> & { memberId: string | null; cardNumber: string; phone: string | null }

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance'>
type Refused = 'access/not-found' | RefusedFields<MemberRefusal | 'access/card-number-taken'>

/** A person's dated membership of one cell, by the cell's administrator. */
export async function saveMember(
  ports: Needs,
  actor: Actor,
  given: MemberToSave,
): Promise<Result<{ memberId: string; personId: string }, Refused>> {
  const { memberId, cardNumber, phone, ...membership } = given
  const pass = await takeAdminPass(ports, actor, given.cellId)
  if (!pass.ok || !pass.value.unit.isCell) return refuse('access/not-found')
  const file = memberId === null ? null : await ports.stores.members.find(given.cellId, memberId)
  if (memberId !== null && !file) return refuse('access/not-found')
  const problems = checkMember({ ...membership, personId: '' })
  if (problems.length > 0) return refuseFields(problems)
  const { name, bornOn } = given
  const person = await personOnRecord(ports, actor, { personId: file?.member.personId ?? null, given: { name, cardNumber, phone, bornOn } })
  if (!person.ok) return person
  const { personId } = person.value
  const id = memberId ?? ports.chance.cellRowId(given.cellId)
  const member = { ...membership, id, personId }
  await ports.stores.members.save(member, memberId === null ? await bookBrought(ports, actor, member) : null)
  await noteAct(ports, actor, { unitId: given.cellId, act: memberId === null ? 'member-added' : 'member-saved', about: { memberId: id } })
  return ok({ memberId: id, personId })
}

/** A dated status of one member: exempt, suspended, away, sick, maternity. The same first day again changes its end. */
export async function saveStatus(
  ports: Needs,
  actor: Actor,
  { cellId, ...status }: MemberStatus & { cellId: string },
): Promise<Result<null, Refused>> {
  const pass = await takeAdminPass(ports, actor, cellId)
  const file = pass.ok ? await ports.stores.members.find(cellId, status.memberId) : null
  if (!file) return refuse('access/not-found')
  const problems = checkStatus(status)
  if (problems.length > 0) return refuseFields(problems)
  await ports.stores.members.saveStatus(status)
  const { memberId, kind, from, to } = status
  await noteAct(ports, actor, { unitId: cellId, act: 'status-saved', about: { memberId, kind, from, to } })
  return ok(null)
}
