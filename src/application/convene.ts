import type { Convened, Meeting } from '#domain/meeting/meeting.ts'
import { inRollCallOrder } from '#domain/meeting/roll-call.ts'
import { cellOffice } from '#domain/organization/roles.ts'
import type { CivilDate, Position } from '#domain/organization/types.ts'
import { type CalledMember, callMembers } from '#domain/organization/voting-base.ts'
import { membersOfGroupToday } from './members-of-group.ts'
import type { MemberFile } from './ports/people.ts'
import type { Stores } from './ports/stores.ts'
import type { Ports } from './ports.ts'

/** Everybody who has a place in the room, in the order of names. Suspended members and those away at another cell are not called. */
const convene = (called: readonly CalledMember[], positions: Position[], on: CivilDate): Convened[] =>
  inRollCallOrder(
    called
      .filter(({ away, suspended }) => !away && !suspended)
      .map(({ member, standing, inBase, exempt, temporary }) => ({
        memberId: member.id,
        personId: member.personId,
        name: member.name,
        standing,
        inBase,
        exempt,
        temporary,
        office: cellOffice({ personId: member.personId, positions }, member.cellId, on),
      })),
  )

/** Who a meeting on this day calls, as the rules see them, and as they have a place in the room. */
export async function callToMeeting(
  { stores }: Pick<Ports, 'stores'>,
  meeting: Called,
  on: CivilDate,
): Promise<{ called: CalledMember[]; convened: Convened[] }> {
  const [files, positions] = await Promise.all([membersToCall(stores, meeting, on), stores.organization.positionsAt(meeting.cellId)])
  const called = callMembers(
    files.map(({ member }) => member),
    files.flatMap(({ statuses }) => statuses),
    on,
  )
  return { called, convened: convene(called, positions, on) }
}

type Called = Pick<Meeting, 'cellId' | 'group' | 'chairId'>

/** The cell, or those of it who are in the party group that meets, with whoever is to preside. */
async function membersToCall(stores: Stores, { cellId, group, chairId }: Called, on: CivilDate): Promise<MemberFile[]> {
  const files = await stores.members.ofCell(cellId)
  if (group === null) return files
  const ofGroup = new Set(await membersOfGroupToday(stores, { cellId, groupId: group.id }, on))
  return files.filter(({ member }) => ofGroup.has(member.id) || member.id === chairId)
}
