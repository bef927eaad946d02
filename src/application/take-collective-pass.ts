import type { OrgTree } from '#domain/organization/org-tree.ts'
import type { CivilDate, OrgUnit } from '#domain/organization/types.ts'
import { ok, type Result } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { takeCellPass } from './take-cell-pass.ts'
import { takeUpperPass } from './take-desk-pass.ts'

/** The right to write for a collective: chi ủy for its cell, the committee for its organisation. `upper` decides on it (43-HD/BTCTW). */
export type CollectivePass = { personId: string; name: string; unit: OrgUnit; upper: OrgUnit | null; tree: OrgTree; on: CivilDate }

export async function takeCollectivePass(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  unitId: string,
): Promise<Result<CollectivePass, 'access/not-found'>> {
  const cell = await takeCellPass(ports, actor, unitId)
  if (cell.ok) {
    const { personId, name, cell: unit, upper, tree, on } = cell.value
    return ok({ personId, name, unit, upper, tree, on })
  }
  const pass = await takeUpperPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const { personId, name, unit, tree, on } = pass.value
  return ok({ personId, name, unit, upper: tree.ancestors(unit.id)[0] ?? null, tree, on })
}
