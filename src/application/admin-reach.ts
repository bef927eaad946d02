import type { OrgTree } from '#domain/organization/org-tree.ts'
import { isAdministrator } from '#domain/organization/roles.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import type { Actor as Holder, Member, Position } from '#domain/organization/types.ts'
import type { Actor } from './actor.ts'
import { holderOf, treeToday } from './org-today.ts'
import type { Ports } from './ports.ts'

/** Someone's places: whatever of them holds today counts. */
export type Places = { memberships: readonly Member[]; positions: readonly Position[] }

export type Reach = { reached: boolean; wholly: boolean }

/**
 * Whether a person stands under this administrator: a member today of a cell below, or with a position at a unit below. `wholly` is true
 * when nothing else of the person lies outside: only then are name, phone and birth date this administrator's to change.
 */
export async function adminReach(ports: Pick<Ports, 'stores' | 'clock'>, actor: Actor, personId: string): Promise<Reach> {
  const [tree, holder] = await Promise.all([treeToday(ports), holderOf(ports, actor)])
  const [memberships, positions] = await Promise.all([
    ports.stores.members.ofPerson(personId),
    ports.stores.organization.positionsOf(personId),
  ])
  return reachOver({ tree, holder }, { memberships, positions })
}

/** The same of someone whose places are known. */
export function reachOver({ tree, holder }: { tree: OrgTree; holder: Holder }, { memberships, positions }: Places): Reach {
  const places = [
    ...memberships.filter((one) => belongsOn(one, tree.on)).map((one) => one.cellId),
    ...positions.map((one) => one.unitId),
  ].filter((unitId) => tree.unit(unitId) !== null)
  const mine = places.filter((unitId) => isAdministrator(holder, unitId, tree))
  return { reached: mine.length > 0, wholly: mine.length === places.length }
}
