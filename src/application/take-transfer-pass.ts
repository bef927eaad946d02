import type { OrgTree } from '#domain/organization/org-tree.ts'
import { cellOffice, isAdministrator } from '#domain/organization/roles.ts'
import type { CivilDate, Actor as Holder, OrgUnit } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { holderOf, treeToday } from './org-today.ts'
import type { Ports } from './ports.ts'

/** One side of a transfer: an administrator of the unit, or secretary or deputy of the cell. Minted only here. */
export type TransferPass = {
  readonly kind: 'transfer-pass'
  personId: string
  name: string
  holder: Holder
  unit: OrgUnit
  tree: OrgTree
  on: CivilDate
}

/** To anyone else there is no such unit. */
export async function takeTransferPass(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  unitId: string,
): Promise<Result<TransferPass, 'access/not-found'>> {
  const [tree, holder] = await Promise.all([treeToday(ports), holderOf(ports, actor)])
  const unit = tree.unit(unitId)
  if (!unit || !standsFor(holder, unitId, tree)) return refuse('access/not-found')
  return ok({ kind: 'transfer-pass', personId: actor.personId, name: actor.name, holder, unit, tree, on: tree.on })
}

/** Whether someone speaks for a unit in transfers. */
export function standsFor(holder: Holder, unitId: string, tree: OrgTree): boolean {
  const office = cellOffice(holder, unitId, tree.on)
  return isAdministrator(holder, unitId, tree) || office === 'SECRETARY' || office === 'DEPUTY_SECRETARY'
}
