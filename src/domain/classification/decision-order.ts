import type { DecisionOrderRule } from './rule-set.ts'

/** What comes before the decision on members, and is not done. */
export type OutOfOrder = 'CELL_NOT_MET' | 'COLLECTIVE_UNDECIDED' | 'SELF_REVIEW_MISSING' | 'STATE_LEVEL_MISSING'

export type OrderFacts = {
  /** Cells below that have not held their review of the year: lower before higher. */
  cellsNotMet: readonly string[]
  /** Cells whose own level of the year is not decided: collectives before individuals. */
  collectivesUndecided: readonly string[]
  /** Those to be decided on. */
  members: readonly { memberId: string; cellId: string; selfReviewed: boolean; stateLevelMissing: boolean }[]
}

/** Each thing out of order with the cells or the members it is about; none: the order is kept. */
export type OrderProblem = { why: OutOfOrder; ids: string[] }

/** Who may not be decided on yet where the rule set refuses it: everybody while a cell below has not met, else the members it is about. */
export function membersOutOfOrder(facts: OrderFacts): ReadonlySet<string> {
  const problems = decisionOrder('REFUSE', facts)
  const about = new Set(problems.flatMap(({ ids }) => ids))
  const whole = problems.some(({ why }) => why === 'CELL_NOT_MET')
  const out = facts.members.filter(({ memberId, cellId }) => whole || about.has(memberId) || about.has(cellId))
  return new Set(out.map(({ memberId }) => memberId))
}

/**
 * 21-HD/BTCTW (18/10/2019): lower level before higher level, collectives before individuals, self-review before classification, civil
 * servants and public employees after their state classification. Tells; whether it warns or refuses is the rule set's.
 */
export function decisionOrder(rule: DecisionOrderRule, { cellsNotMet, collectivesUndecided, members }: OrderFacts): OrderProblem[] {
  if (rule === 'OFF' || members.length === 0) return []
  const cells = new Set(members.map(({ cellId }) => cellId))
  const membersWho = (is: (one: OrderFacts['members'][number]) => boolean) => members.filter(is).map(({ memberId }) => memberId)
  const problems: OrderProblem[] = [
    { why: 'CELL_NOT_MET', ids: [...cellsNotMet] },
    { why: 'COLLECTIVE_UNDECIDED', ids: collectivesUndecided.filter((cellId) => cells.has(cellId)) },
    { why: 'SELF_REVIEW_MISSING', ids: membersWho(({ selfReviewed }) => !selfReviewed) },
    { why: 'STATE_LEVEL_MISSING', ids: membersWho(({ stateLevelMissing }) => stateLevelMissing) },
  ]
  return problems.filter(({ ids }) => ids.length > 0)
}
