import { isAdministrator, isUpperCommittee, mayReadAggregates } from '#domain/organization/roles.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { takeUnitPass } from './take-desk-pass.ts'

/** Whose desk it is, the cells below it today, whether the reader may read its figures, is of its committee, administers it. */
export async function readUnitHead(ports: Pick<Ports, 'stores' | 'clock'>, actor: Actor, unitId: string) {
  const pass = await takeUnitPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const { unit, tree, holder } = pass.value
  const readsFigures = mayReadAggregates(holder, unitId, tree)
  const isCommittee = isUpperCommittee(holder, unitId, tree)
  const administers = isAdministrator(holder, unitId, tree)
  return ok({
    unitId,
    name: unit.name,
    readsFigures,
    isCommittee,
    administers,
    cells: tree.cellsUnder(unitId).map(({ id, name }) => ({ cellId: id, name })),
  })
}
