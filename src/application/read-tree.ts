import { orgCodeOf } from '#domain/organization/org-code.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import { unitsOfRoles } from '#domain/organization/roles.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import type { OrgUnit } from '#domain/organization/types.ts'
import { ok, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { holderOf, treeToday } from './org-today.ts'
import type { Ports } from './ports.ts'

/** The units someone administers, parents before children, and those below them that do not hold today. Not found for anyone else. */
export async function readTree(ports: Pick<Ports, 'stores' | 'clock'>, actor: Actor) {
  const [tree, holder, all] = await Promise.all([treeToday(ports), holderOf(ports, actor), ports.stores.organization.units()])
  const tops = unitsOfRoles(holder, ['ADMINISTRATOR'], tree.on).filter((id) => tree.unit(id) !== null)
  if (tops.length === 0) return refuse('access/not-found' as const)
  const highest = tops.filter((id) => !tops.some((other) => other !== id && tree.isSelfOrAbove(other, id)))
  const units = await Promise.all(
    highest.flatMap((id) => tree.subtree(id)).map((unit) => withMembers(ports, unit, { tree, tops: highest })),
  )
  const known = new Set(units.map((unit) => unit.id))
  const closed = all.filter(
    ({ validTo, ...unit }) => validTo !== null && validTo <= tree.on && (known.has(unit.parentId ?? '') || known.has(unit.id)),
  )
  return ok({ today: tree.on, units, closed })
}

async function withMembers({ stores }: Pick<Ports, 'stores'>, unit: OrgUnit, { tree, tops }: { tree: OrgTree; tops: readonly string[] }) {
  const above = [unit.id, ...tree.ancestors(unit.id).map((one) => one.id)]
  const depth = above.findIndex((id) => tops.includes(id))
  const files = unit.isCell ? await stores.members.ofCell(unit.id) : null
  return {
    ...unit,
    depth,
    orgCode: orgCodeOf(tree, unit.id),
    members: files?.filter(({ member }) => belongsOn(member, tree.on)).length ?? null,
  }
}
