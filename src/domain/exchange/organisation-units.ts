import { lineageOf } from '#domain/organization/lineage.ts'
import type { OrgUnit } from '#domain/organization/types.ts'
import type { UnitChange } from '#domain/organization/unit-change.ts'

/**
 * The units of an organisation with all their periods: the top, whatever hangs under it by the last that is known of each, and the units that
 * these wholly grew out of, whose past is theirs. A unit that has moved away belongs elsewhere, with its past.
 */
export function organisationUnits(units: readonly OrgUnit[], changes: readonly UnitChange[], topId: string): OrgUnit[] {
  const last = new Map<string, OrgUnit>()
  for (const unit of units) {
    const known = last.get(unit.id)
    if (!known || known.validFrom < unit.validFrom) last.set(unit.id, unit)
  }
  const belongs = (id: string, seen: ReadonlySet<string> = new Set()): boolean => {
    if (id === topId) return true
    const parentId = last.get(id)?.parentId
    return parentId != null && !seen.has(parentId) && belongs(parentId, new Set([...seen, id]))
  }
  const own = [...last.keys()].filter((id) => belongs(id))
  const before = own.flatMap((id) => lineageOf(changes, id).flatMap(({ unitId, whole }) => (whole ? [unitId] : [])))
  const all = new Set([...own, ...before])
  return units.filter(({ id }) => all.has(id))
}
