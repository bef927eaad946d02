import type { RuleSet } from '#domain/classification/rule-set.ts'
import { collectiveRuleOf } from '#domain/classification/rule-set.ts'
import type { CollectiveDecision } from '#domain/collective/decide-collectives.ts'
import { foundedOn, isTooNew } from '#domain/collective/decide-collectives.ts'
import { type CollectiveReview, newReview, proposalOf, proposedBy } from '#domain/collective/review.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { yearUnderReview } from './assessment-year.ts'
import { isClosedReview } from './members-in-order.ts'
import { ruleSetOf } from './org-today.ts'
import type { Ports } from './ports.ts'
import { takeCollectivePass } from './take-collective-pass.ts'

/** A collective's own page: what it writes of its year, its vote, what was decided. `year` left out: the one under review. */
export async function readCollective(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  of: { unitId: string; year?: number | undefined },
) {
  const pass = await takeCollectivePass(ports, actor, of.unitId)
  if (!pass.ok) return pass
  const { unit, upper, tree, on } = pass.value
  const meetings = unit.isCell ? await ports.stores.meetings.ofCell(unit.id) : []
  const year = of.year ?? yearUnderReview(meetings, on)
  const [periods, found, standing, rules] = await Promise.all([
    ports.stores.organization.units(),
    ports.stores.collectives.find(unit.id, year),
    ports.stores.collectives.standing([unit.id], year),
    ruleSetOf(ports, tree, upper?.id ?? unit.id, year),
  ])
  const review = found ?? newReview(unit.id, year)
  return ok({
    ...{ unitId: unit.id, unitName: unit.name, isCell: unit.isCell, upperName: upper?.name ?? null, year, today: on },
    ...{
      draft: review.draft,
      version: review.version,
      tooNew: isTooNew(foundedOn(periods).get(unit.id) ?? unit.validFrom, year, collectiveRuleOf(rules)),
    },
    scoreGates: rules.scoreGates,
    ...reviewToRead(review, rules),
    decided: decisionToRead(standing[0]),
    meetings: meetings
      .filter((meeting) => isClosedReview(meeting, year))
      .map(({ title, startsAt }) => ({ title, on: vietnamDay(startsAt) })),
  })
}

/** What was handed in with its votes, each with the level it comes to. */
export const reviewToRead = (review: CollectiveReview, rules: RuleSet) => ({
  handedIn: review.handedIn,
  handedInAt: review.handedInAt,
  handedInBy: review.handedInBy,
  ownVote: voteToRead(review.votes.own, rules),
  upperVote: voteToRead(review.votes.upper, rules),
  proposal: proposalOf(review, rules),
})

export function decisionToRead(decision: CollectiveDecision | undefined) {
  if (!decision) return null
  const { id: decisionId, level, number, decidedOn, reason, signedBy } = decision
  return { decisionId, level, number, decidedOn, reason, signedBy }
}

const voteToRead = (vote: CollectiveReview['votes']['own'], rules: RuleSet) =>
  vote && { ...vote, figures: { ...vote.figures }, proposal: proposedBy(vote, rules) }
