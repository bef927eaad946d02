import { holdsOn } from '#domain/organization/civil-date.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import { pinOfficers } from '#domain/organization/pin-reset.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import type { Member } from '#domain/organization/types.ts'
import { treeToday } from './org-today.ts'
import type { Ports } from './ports.ts'

/**
 * A person whose PIN is spoken of. `places`: the cells the person belongs to today; of one without a cell (committee, leader,
 * administrator) the units of the positions held today. `officers` are those of all places.
 */
export type PinOwner = { personId: string; memberships: Member[]; places: string[]; officers: string[] }

type Needs = Pick<Ports, 'stores' | 'clock'>

/**
 * Who may ask and confirm for this person. Only those who can sign in count, so that an office filled on paper does not stand in the way.
 * Null for a person without a place.
 */
export async function pinOwner(ports: Needs, personId: string): Promise<PinOwner | null> {
  const tree = await treeToday(ports)
  const { memberships, places } = await placesOf(ports, personId, tree)
  if (places.length === 0) return null
  const unitIds = places.flatMap((place) => [place, ...tree.ancestors(place).map((unit) => unit.id)])
  const positions = await Promise.all([...new Set(unitIds)].map((unitId) => ports.stores.organization.positionsAt(unitId)))
  const named = places.flatMap((unitId) => pinOfficers(positions.flat(), { personId, unitId }, tree))
  const people = await ports.stores.people.findMany([...new Set(named)])
  return { personId, memberships, places, officers: people.filter((person) => person.pinHash !== null).map((person) => person.id) }
}

async function placesOf({ stores }: Needs, personId: string, tree: OrgTree): Promise<Pick<PinOwner, 'memberships' | 'places'>> {
  const memberships = (await stores.members.ofPerson(personId)).filter((one) => belongsOn(one, tree.on))
  if (memberships.length > 0) return { memberships, places: memberships.map((one) => one.cellId) }
  const held = (await stores.organization.positionsOf(personId)).filter(({ validFrom, validTo }) => holdsOn(validFrom, validTo, tree.on))
  return { memberships, places: [...new Set(held.map((one) => one.unitId))].filter((unitId) => tree.unit(unitId) !== null) }
}
