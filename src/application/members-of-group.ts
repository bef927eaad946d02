import { groupsOn, membersOfGroup } from '#domain/organization/cell-groups.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import type { Stores } from './ports/stores.ts'

/** Ids of the members a party group has on that day; of one that is not, nobody. */
export async function membersOfGroupToday(
  { groups }: Pick<Stores, 'groups'>,
  { cellId, groupId }: { cellId: string; groupId: string },
  on: CivilDate,
): Promise<string[]> {
  const group = groupsOn(await groups.ofCell(cellId), on).find(({ id }) => id === groupId)
  return group ? membersOfGroup(group, on) : []
}
