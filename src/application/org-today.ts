import type { RuleSet } from '#domain/classification/rule-set.ts'
import { type OrgTree, orgTreeOn } from '#domain/organization/org-tree.ts'
import type { Actor as Holder } from '#domain/organization/types.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'

/** The organisations as they stand today. */
export const treeToday = async ({ stores, clock }: Pick<Ports, 'stores' | 'clock'>): Promise<OrgTree> =>
  orgTreeOn(await stores.organization.units(), clock.today())

/** Someone with every position on record, as the rules ask for it. */
export const holderOf = async ({ stores }: Pick<Ports, 'stores'>, actor: Pick<Actor, 'personId'>): Promise<Holder> => ({
  personId: actor.personId,
  positions: await stores.organization.positionsOf(actor.personId),
})

/** The rule set in force for a unit and year on the tree's day: its own, or that of the nearest unit above. */
export const ruleSetOf = ({ stores }: Pick<Ports, 'stores'>, tree: OrgTree, unitId: string, year: number): Promise<RuleSet> =>
  stores.ruleSets.of([unitId, ...tree.ancestors(unitId).map((unit) => unit.id)], { year, on: tree.on })
