import type { ShortfallRefusal } from '#domain/notebook/refusals.ts'
import { mayWord } from '#domain/notebook/shortfall.ts'
import { holdsOn } from '#domain/organization/civil-date.ts'
import type { Role } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Ports } from './ports.ts'
import type { CellPass } from './take-cell-pass.ts'

/**
 * Whose shortfalls this officer may word: not the own, and the secretary's only as deputy while there is one (design.md 3). Where the
 * secretary is the only officer, nobody else could: then the own as well.
 */
export type WordingRight = (memberId: string) => Result<null, ShortfallRefusal | 'access/for-the-deputy'>

const cellRoles: readonly Role[] = ['SECRETARY', 'DEPUTY_SECRETARY', 'CELL_COMMITTEE_MEMBER']

export async function wordingRight({ stores }: Pick<Ports, 'stores'>, pass: CellPass): Promise<WordingRight> {
  const [positions, files] = await Promise.all([stores.organization.positionsAt(pass.cell.id), stores.members.ofCell(pass.cell.id)])
  const holders = (role: Role) =>
    positions.filter((one) => one.role === role && holdsOn(one.validFrom, one.validTo, pass.on)).map((one) => one.personId)
  const secretaries = holders('SECRETARY')
  const deputies = holders('DEPUTY_SECRETARY').filter((personId) => !secretaries.includes(personId))
  const secretarys = new Set(files.filter(({ member }) => secretaries.includes(member.personId)).map(({ member }) => member.id))
  const isAlone = new Set(cellRoles.flatMap(holders)).size === 1
  return (memberId) => {
    if (isAlone) return ok(null)
    const own = mayWord({ memberId }, pass.memberId ?? '')
    if (!own.ok) return own
    const forDeputy = secretarys.has(memberId) && deputies.length > 0 && !deputies.includes(pass.personId)
    return forDeputy ? refuse('access/for-the-deputy') : ok(null)
  }
}
