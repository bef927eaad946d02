import type { OrgUnit } from '#domain/organization/types.ts'

/**
 * The units of an organisation with all their periods: the top, and whatever hangs under it by the last that is known of each. A unit that has
 * ended or merged belongs to where it stood last; one that has moved away belongs elsewhere, with its past.
 */
export function organisationUnits(units: readonly OrgUnit[], topId: string): OrgUnit[] {
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
  return units.filter(({ id }) => belongs(id))
}
