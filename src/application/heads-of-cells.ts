import { holdsOn } from '#domain/organization/civil-date.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import type { Ports } from './ports.ts'

/** Who leads each of these cells on a day: the secretaries; where there is none, the deputies. */
export async function headsOfCells(
  { stores }: Pick<Ports, 'stores'>,
  cellIds: string[],
  on: string,
): Promise<{ cellId: string; memberId: string }[]> {
  const [positions, files] = await Promise.all([stores.organization.positionsAtAny(cellIds), stores.members.ofCells(cellIds)])
  return cellIds.flatMap((cellId) => {
    const holders = (role: string) =>
      files
        .map(({ member }) => member)
        .filter((member) => member.cellId === cellId && belongsOn(member, on))
        .filter(({ personId }) =>
          positions.some(
            (one) => one.unitId === cellId && one.personId === personId && one.role === role && holdsOn(one.validFrom, one.validTo, on),
          ),
        )
    const secretaries = holders('SECRETARY')
    const heads = secretaries.length > 0 ? secretaries : holders('DEPUTY_SECRETARY')
    return heads.map(({ id: memberId }) => ({ cellId, memberId }))
  })
}
