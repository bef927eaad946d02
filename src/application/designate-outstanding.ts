import { checkDesignation, type OutstandingUnit } from '#domain/classification/outstanding-unit.ts'
import type { DecisionRefusal } from '#domain/classification/refusals.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseField } from './refused-fields.ts'
import { type AdminPass, takeAdminPass } from './take-desk-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** An administrator above a unit records that it was designated outstanding in a year, and by which document (rule 27). */
export async function designateOutstanding(
  ports: Needs,
  actor: Actor,
  given: OutstandingUnit,
): Promise<Result<null, 'access/not-found' | RefusedFields<DecisionRefusal>>> {
  const pass = await takePassAbove(ports, actor, given.unitId)
  if (!pass.ok) return pass
  const sound = checkDesignation(given)
  if (!sound.ok) return refuseField(sound.refusal === 'decision/number-missing' ? 'number' : 'decidedOn', sound.refusal)
  const by = { recordedById: actor.personId, recordedAt: ports.clock.now() }
  await ports.stores.outstandingUnits.save({ ...given, number: given.number.trim(), ...by })
  return ok(null)
}

/** Takes the designation back; what was decided under it stands. */
export async function withdrawOutstanding(
  ports: Needs,
  actor: Actor,
  { unitId, year }: { unitId: string; year: number },
): Promise<Result<null, 'access/not-found'>> {
  const pass = await takePassAbove(ports, actor, unitId)
  if (!pass.ok) return pass
  await ports.stores.outstandingUnits.remove(unitId, year)
  return ok(null)
}

/** Nobody designates the own unit: the committee above it does. */
export const mayDesignate = async (ports: Needs, actor: Actor, pass: AdminPass): Promise<boolean> => {
  const above = pass.tree.ancestors(pass.unit.id)[0]
  return above !== undefined && (await takeAdminPass(ports, actor, above.id)).ok
}

async function takePassAbove(ports: Needs, actor: Actor, unitId: string): Promise<Result<AdminPass, 'access/not-found'>> {
  const pass = await takeAdminPass(ports, actor, unitId)
  return pass.ok && (await mayDesignate(ports, actor, pass.value)) ? pass : refuse('access/not-found')
}
