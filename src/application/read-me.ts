import { mandateHolds } from '#domain/notebook/mandate.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import { cellOffice, unitsOfRoles } from '#domain/organization/roles.ts'
import { belongsOn, standingOn } from '#domain/organization/standing.ts'
import type { Actor as Holder, Member, Role } from '#domain/organization/types.ts'
import type { Actor } from './actor.ts'
import { holderOf, treeToday } from './org-today.ts'
import type { Ports } from './ports.ts'

/** Who is signed in, the cells they belong to and the desks they may open today. */
export async function readMe(ports: Pick<Ports, 'stores' | 'clock' | 'demo'>, actor: Actor) {
  const [tree, holder, memberships, person, mandates] = await Promise.all([
    treeToday(ports),
    holderOf(ports, actor),
    ports.stores.members.ofPerson(actor.personId),
    ports.stores.people.find(actor.personId),
    ports.stores.mandates.ofPerson(actor.personId),
  ])
  const desksOf = (roles: Role[], fits: (unitId: string) => boolean = () => true) =>
    unitsOfRoles(holder, roles, tree.on)
      .filter(fits)
      .flatMap((unitId) => deskOf(tree, unitId))
  return {
    personId: actor.personId,
    name: actor.name,
    locale: person?.locale ?? ('vi' as const),
    textSize: person?.textSize ?? 100,
    demo: ports.demo,
    memberships: memberships.flatMap((member) => membershipOf(tree, holder, member)),
    desks: {
      committee: desksOf(['COMMITTEE_MEMBER', 'COMMITTEE_SECRETARY'], (unitId) => tree.unit(unitId)?.grassroots === true),
      leader: desksOf(['LEADER', 'COMMITTEE_MEMBER', 'COMMITTEE_SECRETARY']),
      unit: desksOf(['COMMITTEE_MEMBER', 'COMMITTEE_SECRETARY', 'ADMINISTRATOR'], (unitId) => tree.unit(unitId)?.isCell === false),
      admin: desksOf(['ADMINISTRATOR']),
    },
    inspections: mandates
      .filter((mandate) => mandateHolds(mandate, { personId: actor.personId, on: tree.on }))
      .map(({ id, number }) => ({ mandateId: id, number })),
  }
}

function membershipOf(tree: OrgTree, holder: Holder, member: Member) {
  const cell = tree.unit(member.cellId)
  const standing = standingOn(member, tree.on)
  if (!cell || standing === null || !belongsOn(member, tree.on)) return []
  const office = cellOffice(holder, cell.id, tree.on)
  return [
    {
      cellId: cell.id,
      memberId: member.id,
      cellName: cell.name,
      upperName: tree.ancestors(cell.id)[0]?.name ?? '',
      standing,
      temporary: member.membership === 'TEMPORARY',
      office,
      isCellCommittee: office !== null,
    },
  ]
}

function deskOf(tree: OrgTree, unitId: string) {
  const unit = tree.unit(unitId)
  return unit ? [{ unitId, name: unit.name }] : []
}
