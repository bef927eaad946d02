import { auditDaysOf } from '#domain/classification/rule-set.ts'
import { addSeconds, yearOf } from '#domain/organization/civil-date.ts'
import type { OrgUnit } from '#domain/organization/types.ts'
import { ruleSetOf, treeToday } from './org-today.ts'
import type { Ports } from './ports.ts'

/** Lines of the log go after as many days as the rules of the highest unit say; of units that have ended with their parent's. How many went. */
export async function dropOldAudit(ports: Pick<Ports, 'stores' | 'clock'>): Promise<number> {
  const [tree, units] = await Promise.all([treeToday(ports), ports.stores.organization.units()])
  let dropped = 0
  for (const root of tree.roots()) {
    const rules = await ruleSetOf(ports, tree, root.id, yearOf(tree.on))
    const before = addSeconds(ports.clock.now(), -auditDaysOf(rules) * 86_400)
    dropped += await ports.stores.audit.dropBefore(everBelow(units, root.id), before)
  }
  return dropped
}

/** The unit and all that ever hung below it. */
function everBelow(units: readonly OrgUnit[], top: string): string[] {
  const found = new Set([top])
  for (let grew = true; grew; ) {
    const more = units.filter(({ id, parentId }) => parentId !== null && found.has(parentId) && !found.has(id))
    for (const { id } of more) found.add(id)
    grew = more.length > 0
  }
  return [...found]
}
