import type { Convened } from '#domain/meeting/meeting.ts'
import { inRollCallOrder } from '#domain/meeting/roll-call.ts'
import { cellOffice } from '#domain/organization/roles.ts'
import type { CivilDate, Position } from '#domain/organization/types.ts'
import { type CalledMember, callMembers } from '#domain/organization/voting-base.ts'
import type { Ports } from './ports.ts'

/** Everybody who has a place in the room, in the order of names. Suspended members and those away at another cell are not called. */
export const convene = (called: readonly CalledMember[], positions: Position[], on: CivilDate): Convened[] =>
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

/** Who would be convened if the cell met on this day: those an invitation goes to. */
export async function invitedMembers({ stores }: Pick<Ports, 'stores'>, cellId: string, on: CivilDate): Promise<Convened[]> {
  const [files, positions] = await Promise.all([stores.members.ofCell(cellId), stores.organization.positionsAt(cellId)])
  const called = callMembers(
    files.map(({ member }) => member),
    files.flatMap(({ statuses }) => statuses),
    on,
  )
  return convene(called, positions, on)
}
