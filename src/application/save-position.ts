import { checkPosition } from '#domain/organization/check-entries.ts'
import { holdsOn } from '#domain/organization/civil-date.ts'
import type { PositionRefusal } from '#domain/organization/refusals.ts'
import type { Position } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { noteAct } from './note-act.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseFields } from './refused-fields.ts'
import { type AdminPass, takeAdminPass } from './take-desk-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance'>
type Refused = 'access/not-found' | 'access/last-administrator' | RefusedFields<PositionRefusal>

/** Gives a dated position at a unit, or ends it (the same first day again). Refused: ending the last administrator's. */
export async function savePosition(ports: Needs, actor: Actor, position: Position): Promise<Result<null, Refused>> {
  const pass = await takeAdminPass(ports, actor, position.unitId)
  const person = pass.ok ? await ports.stores.people.find(position.personId) : null
  if (!pass.ok || !person) return refuse('access/not-found')
  const problems = checkPosition(position, pass.value.unit)
  if (problems.length > 0) return refuseFields(problems)
  if (position.validTo !== null && (await isLastAdministrator(ports, pass.value, position))) return refuse('access/last-administrator')
  await ports.stores.organization.savePosition(position)
  const { personId, role, validFrom, validTo } = position
  await noteAct(ports, actor, { unitId: position.unitId, act: 'position-saved', about: { personId, role, validFrom, validTo } })
  return ok(null)
}

/** Nobody else would administer the unit, here or from above, without an end. */
async function isLastAdministrator({ stores }: Needs, { tree, unit, on }: AdminPass, ending: Position): Promise<boolean> {
  if (ending.role !== 'ADMINISTRATOR') return false
  const unitIds = [unit.id, ...tree.ancestors(unit.id).map((one) => one.id)]
  const all = (await Promise.all(unitIds.map((unitId) => stores.organization.positionsAt(unitId)))).flat()
  const stays = (one: Position) =>
    one.role === 'ADMINISTRATOR' && one.validTo === null && holdsOn(one.validFrom, one.validTo, on) && !isSame(one, ending)
  return !all.some(stays)
}

const isSame = (a: Position, b: Position): boolean => a.personId === b.personId && a.unitId === b.unitId && a.validFrom === b.validFrom
