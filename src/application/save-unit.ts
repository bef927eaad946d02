import { checkUnit, type FieldRefusal } from '#domain/organization/check-entries.ts'
import { orgTreeOn } from '#domain/organization/org-tree.ts'
import type { UnitRefusal } from '#domain/organization/refusals.ts'
import type { OrgUnit } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { noteAct } from './note-act.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseFields } from './refused-fields.ts'
import { takeAdminPass } from './take-desk-pass.ts'

/** `id` null: a new unit. */
export type UnitToSave = Omit<OrgUnit, 'id'> & { id: string | null }

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance'>
type Refused = 'access/not-found' | RefusedFields<UnitRefusal>

/**
 * Adds a unit below one that the actor administers, or changes one. A change that begins on another day than the period on record closes
 * that period and begins a new one: so a unit moves, is renamed or ends, and the past stays as it was.
 */
export async function saveUnit(ports: Needs, actor: Actor, given: UnitToSave): Promise<Result<{ unitId: string }, Refused>> {
  const may = await mayPlace(ports, actor, given)
  if (!may) return refuse('access/not-found')
  const unit: OrgUnit = { ...given, id: given.id ?? ports.chance.id(), cellType: given.isCell ? given.cellType : null }
  const units = await ports.stores.organization.units()
  const before = periodBefore(units, unit)
  const others = units.filter((one) => one.id !== unit.id)
  const problems: FieldRefusal<UnitRefusal>[] = checkUnit(unit, orgTreeOn(others, unit.validFrom))
  if (before && before.validFrom > unit.validFrom) problems.push({ field: 'validFrom', code: 'unit/ends-before-it-begins' })
  if (isInside(units, unit)) problems.push({ field: 'parentId', code: 'unit/inside-itself' })
  if (problems.length > 0) return refuseFields(problems)
  if (before && before.validFrom < unit.validFrom) await ports.stores.organization.saveUnit({ ...before, validTo: unit.validFrom })
  await ports.stores.organization.saveUnit(unit)
  await noteAct(ports, actor, {
    unitId: unit.id,
    act: 'unit-saved',
    about: { isNew: given.id === null ? 1 : 0, validFrom: unit.validFrom },
  })
  return ok({ unitId: unit.id })
}

/** Of the unit itself, where it exists, and of the one it is placed under; the root of the tree stays where it is. */
async function mayPlace(ports: Needs, actor: Actor, { id, parentId }: UnitToSave): Promise<boolean> {
  const own = id === null ? null : await takeAdminPass(ports, actor, id)
  if (own && !own.ok) return false
  if (parentId === null) return own?.value.unit.parentId === null
  if (own?.value.unit.parentId === parentId) return true
  return (await takeAdminPass(ports, actor, parentId)).ok
}

/** The latest period on record of this unit, which the given one follows or replaces. */
const periodBefore = (units: readonly OrgUnit[], unit: OrgUnit): OrgUnit | undefined =>
  units
    .filter((one) => one.id === unit.id)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .at(-1)

/** On its first day, would the unit lie below itself? */
function isInside(units: readonly OrgUnit[], unit: OrgUnit): boolean {
  if (unit.parentId === null) return false
  const today = orgTreeOn(units, unit.validFrom)
  return today.isSelfOrAbove(unit.id, unit.parentId)
}
