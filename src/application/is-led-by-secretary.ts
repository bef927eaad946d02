import { hasCellCommittee } from '#domain/organization/roles.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'

/** Whether the person's own cell has no committee, so that screens speak of its secretary. False for who belongs to no cell. */
export async function isLedBySecretary({ stores, clock }: Pick<Ports, 'stores' | 'clock'>, actor: Actor): Promise<boolean> {
  const on = clock.today()
  const memberships = await stores.members.ofPerson(actor.personId)
  const own = memberships.find((one) => one.membership === 'PRIMARY' && belongsOn(one, on))
  return own !== undefined && !hasCellCommittee(await stores.organization.positionsAt(own.cellId), on)
}
