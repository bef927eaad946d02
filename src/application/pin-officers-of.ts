import { pinOfficers } from '#domain/organization/pin-reset.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import type { Member } from '#domain/organization/types.ts'
import { treeToday } from './org-today.ts'
import type { Ports } from './ports.ts'

/** A person whose PIN is spoken of, with the officers of the cells they belong to today. */
export type PinOwner = { personId: string; memberships: Member[]; cellId: string; officers: string[] }

/**
 * Who may ask and confirm for this person: the officers of every cell the person belongs to today. Only those who can sign in count, so
 * that an office filled on paper does not stand in the way. Null for a person without a cell.
 */
export async function pinOwner(ports: Pick<Ports, 'stores' | 'clock'>, personId: string): Promise<PinOwner | null> {
  const tree = await treeToday(ports)
  const all = await ports.stores.members.ofPerson(personId)
  const memberships = all.filter((one) => belongsOn(one, tree.on))
  const cellId = (memberships.find((one) => one.membership === 'PRIMARY') ?? memberships[0])?.cellId
  if (cellId === undefined) return null
  const unitIds = memberships.flatMap((one) => [one.cellId, ...tree.ancestors(one.cellId).map((unit) => unit.id)])
  const positions = await Promise.all([...new Set(unitIds)].map((unitId) => ports.stores.organization.positionsAt(unitId)))
  const named = memberships.flatMap((one) => pinOfficers(positions.flat(), { personId, cellId: one.cellId }, tree))
  const people = await ports.stores.people.findMany([...new Set(named)])
  return { personId, memberships, cellId, officers: people.filter((person) => person.pinHash !== null).map((person) => person.id) }
}
