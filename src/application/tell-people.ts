import type { Notice } from '#domain/inbox/notice.ts'
import { isCommittee } from '#domain/organization/roles.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import type { Ports } from './ports.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** Who is of the committee of a unit that day, each once. */
export async function committeeOf({ stores }: Pick<Ports, 'stores'>, unitId: string, on: CivilDate): Promise<string[]> {
  const positions = await stores.organization.positionsAt(unitId)
  const ids = [...new Set(positions.map(({ personId }) => personId))]
  return ids.filter((personId) => isCommittee({ personId, positions }, unitId, on))
}

/** The same to each of these people. An inbox is a membership's; whoever has two is told in the first, whoever has none is not told. */
export async function noticesTo(
  { stores, clock }: Needs,
  personIds: readonly string[],
  told: Pick<Notice, 'key' | 'at' | 'facts'>,
): Promise<Notice[]> {
  const of = async (personId: string) => {
    const own = (await stores.members.ofPerson(personId)).filter((one) => belongsOn(one, clock.today()))
    return own.slice(0, 1).map(({ cellId, id }) => ({ ...told, cellId, memberId: id }))
  }
  return (await Promise.all(personIds.map(of))).flat()
}
