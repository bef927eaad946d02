import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { memberOfCell } from './member-of-cell.ts'
import type { Ports } from './ports.ts'
import { promisesOf } from './read-my-campaigns.ts'

/** A member's record of oath and promises, for the cell committee: wherever it was recorded. */
export async function readPromisesOf(ports: Pick<Ports, 'stores' | 'clock'>, actor: Actor, of: { cellId: string; memberId: string }) {
  const found = await memberOfCell(ports, actor, of)
  if (!found.ok) return found
  const { member } = found.value.file
  return ok({ name: member.name, admittedOn: member.admittedOn, promises: await promisesOf(ports, member) })
}
