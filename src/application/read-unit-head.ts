import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { takeUnitPass } from './take-desk-pass.ts'

/** Whose desk it is, and the cells below it today. */
export async function readUnitHead(ports: Pick<Ports, 'stores' | 'clock'>, actor: Actor, unitId: string) {
  const pass = await takeUnitPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const { unit, tree } = pass.value
  return ok({ unitId, name: unit.name, cells: tree.cellsUnder(unitId).map(({ id, name }) => ({ cellId: id, name })) })
}
