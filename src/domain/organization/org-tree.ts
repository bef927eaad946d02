import { invariant } from '#domain/result.ts'
import { holdsOn } from './civil-date.ts'
import type { CivilDate, OrgUnit } from './types.ts'

/** The party organisations as they stood on one day: of any depth, no level known to the code (rule 32). */
export type OrgTree = {
  on: CivilDate
  unit(id: string): OrgUnit | null
  roots(): OrgUnit[]
  children(id: string): OrgUnit[]
  /** From the parent up to the root. */
  ancestors(id: string): OrgUnit[]
  /** The unit itself and everything below it, parents before children. */
  subtree(id: string): OrgUnit[]
  cellsUnder(id: string): OrgUnit[]
  /** Whether `upperId` is the unit itself or one above it. */
  isSelfOrAbove(upperId: string, id: string): boolean
  /** The grassroots party organisation of a cell: the nearest one marked so, from the cell itself upwards. */
  grassrootsOf(id: string): OrgUnit | null
}

/** The tree on a day. A unit whose parent does not hold on that day hangs on nothing and counts as a root. */
export function orgTreeOn(units: readonly OrgUnit[], on: CivilDate): OrgTree {
  const byId = new Map(units.filter((unit) => holdsOn(unit.validFrom, unit.validTo, on)).map((unit) => [unit.id, unit]))
  const below = new Map<string, OrgUnit[]>()
  for (const unit of byId.values()) {
    const parent = unit.parentId !== null && byId.has(unit.parentId) ? unit.parentId : ''
    below.set(parent, [...(below.get(parent) ?? []), unit])
  }
  for (const list of below.values()) list.sort(byCode)

  const unit = (id: string) => byId.get(id) ?? null
  const children = (id: string) => below.get(id) ?? []
  const subtree = (id: string) => walk(unit(id), children)
  const ancestors = (id: string) => climb(id, unit)
  const selfAndAbove = (id: string) => [unit(id), ...ancestors(id)].filter((one) => one !== null)
  return {
    on,
    unit,
    children,
    ancestors,
    subtree,
    roots: () => below.get('') ?? [],
    cellsUnder: (id) => subtree(id).filter((one) => one.isCell),
    isSelfOrAbove: (upperId, id) => selfAndAbove(id).some((one) => one.id === upperId),
    grassrootsOf: (id) => selfAndAbove(id).find((one) => one.grassroots) ?? null,
  }
}

const byCode = (a: OrgUnit, b: OrgUnit): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.id < b.id ? -1 : 1)

function walk(top: OrgUnit | null, children: (id: string) => OrgUnit[]): OrgUnit[] {
  if (!top) return []
  const found: OrgUnit[] = []
  const waiting = [top]
  for (let unit = waiting.pop(); unit; unit = waiting.pop()) {
    found.push(unit)
    waiting.push(...children(unit.id).toReversed())
  }
  return found
}

function climb(id: string, unit: (id: string) => OrgUnit | null): OrgUnit[] {
  const above: OrgUnit[] = []
  for (let parent = unit(id)?.parentId ?? null; parent !== null; parent = unit(parent)?.parentId ?? null) {
    const found = unit(parent)
    if (!found) break
    invariant(found.id !== id && !above.includes(found), 'no unit lies inside itself')
    above.push(found)
  }
  return above
}
