import { handOver } from '#domain/organization/hand-over.ts'
import type { PositionRefusal } from '#domain/organization/refusals.ts'
import type { CivilDate, Position } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { noteAct } from './note-act.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseFields } from './refused-fields.ts'
import { takeAdminPass } from './take-desk-pass.ts'

/** The position by its key, and who takes it over on which day. */
export type PositionToHandOver = Omit<Position, 'validTo'> & { toPersonId: string; on: CivilDate }

/** A position passes to another person on a day: the one ends and the other begins in one transaction. */
export async function handOverPosition(
  ports: Pick<Ports, 'stores' | 'clock' | 'chance'>,
  actor: Actor,
  { unitId, personId, role, validFrom, toPersonId, on }: PositionToHandOver,
): Promise<Result<null, 'access/not-found' | RefusedFields<PositionRefusal>>> {
  const { organization, people } = ports.stores
  const pass = await takeAdminPass(ports, actor, unitId)
  const positions = pass.ok ? await organization.positionsAt(unitId) : []
  const held = positions.find((one) => one.personId === personId && one.role === role && one.validFrom === validFrom)
  if (!held || !(await people.find(toPersonId))) return refuse('access/not-found')
  const handed = handOver(held, { personId: toPersonId, on }, positions)
  if (!handed.ok) return refuseFields([handed.refusal])
  const both = [handed.value.ending, handed.value.beginning]
  await organization.savePositions(both)
  for (const { unitId: _unit, ...about } of both) await noteAct(ports, actor, { unitId, act: 'position-saved', about })
  return ok(null)
}
