import type { OrgTree } from '#domain/organization/org-tree.ts'
import { isSecretary } from '#domain/organization/roles.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import type { Member } from '#domain/organization/types.ts'
import type { ProposalRound } from '#domain/proposals/round.ts'
import type { Ports } from './ports.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>
type Round = Pick<ProposalRound, 'unitId' | 'audience'>

/** Everybody whom a round asks today: secretaries of all cells below the unit, or all their members. */
export async function askedInRound(ports: Needs, tree: OrgTree, round: Round): Promise<Pick<Member, 'id' | 'cellId' | 'personId'>[]> {
  const asked: Pick<Member, 'id' | 'cellId' | 'personId'>[] = []
  // One cell after the other: a province has thousands, and nobody waits for this.
  for (const { id: cellId } of tree.cellsUnder(round.unitId)) {
    const here = (await ports.stores.members.ofCell(cellId)).flatMap(({ member }) => (belongsOn(member, tree.on) ? [member] : []))
    asked.push(...(round.audience === 'MEMBERS' ? here : await secretariesAmong(ports, here, { cellId, on: tree.on })))
  }
  return asked
}

/** Whether a round asks this member of a cell below its unit. */
export async function isAsked(
  { stores }: Needs,
  member: Pick<Member, 'cellId' | 'personId'>,
  round: Round,
  tree: OrgTree,
): Promise<boolean> {
  if (!tree.isSelfOrAbove(round.unitId, member.cellId)) return false
  if (round.audience === 'MEMBERS') return true
  const positions = await stores.organization.positionsOf(member.personId)
  return isSecretary({ personId: member.personId, positions }, member.cellId, tree.on)
}

async function secretariesAmong({ stores }: Needs, members: readonly Member[], { cellId, on }: { cellId: string; on: string }) {
  const positions = await stores.organization.positionsAt(cellId)
  return members.filter(({ personId }) => isSecretary({ personId, positions }, cellId, on))
}
