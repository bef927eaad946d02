import { type CollectiveRule, collectiveRuleOf, type RuleSet } from '#domain/classification/rule-set.ts'
import { type CollectiveCase, type CollectiveDecision, foundedOn, isTooNew } from '#domain/collective/decide-collectives.ts'
import { type CollectiveReview, newReview, proposalOf } from '#domain/collective/review.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import type { OrgUnit } from '#domain/organization/types.ts'
import { ruleSetOf } from './org-today.ts'
import type { Ports } from './ports.ts'

/** The collectives that one committee decides on, with everything a decision asks. */
export type CollectivesUnder = {
  rules: RuleSet
  rule: CollectiveRule
  cases: (CollectiveCase & { review: CollectiveReview })[]
  /** On them and on all below them. */
  standing: CollectiveDecision[]
}

/** Those immediately below a unit (43-HD/BTCTW), in the order of the tree. */
export async function collectivesUnder(
  ports: Pick<Ports, 'stores'>,
  { tree, unitId, year }: { tree: OrgTree; unitId: string; year: number },
): Promise<CollectivesUnder> {
  const units = tree.children(unitId)
  const below = tree.subtree(unitId).map(({ id }) => id)
  const [periods, rules, reviews, standing] = await Promise.all([
    ports.stores.organization.units(),
    ruleSetOf(ports, tree, unitId, year),
    ports.stores.collectives.ofUnits(
      units.map(({ id }) => id),
      year,
    ),
    ports.stores.collectives.standing(below, year),
  ])
  const rule = collectiveRuleOf(rules)
  const founded = foundedOn(periods)
  const isNew = ({ id, validFrom }: OrgUnit) => isTooNew(founded.get(id) ?? validFrom, year, rule)
  const decided = new Set(standing.map((one) => one.unitId))
  const cases = units.map((unit) => {
    const review = reviews.find((one) => one.unitId === unit.id) ?? newReview(unit.id, year)
    const lower = tree.subtree(unit.id).filter((one) => one.id !== unit.id && !isNew(one))
    const waitsForLower = lower.some((one) => !decided.has(one.id))
    const own = { unit, review, tooNew: isNew(unit), waitsForLower }
    return { ...own, proposal: proposalOf(review, rules), handedIn: review.handedIn !== null }
  })
  return { rules, rule, cases, standing }
}
