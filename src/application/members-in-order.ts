import type { OrderFacts } from '#domain/classification/decision-order.ts'
import type { RuleSet } from '#domain/classification/rule-set.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import type { Member, OrgUnit } from '#domain/organization/types.ts'
import type { MeetingSummary } from './ports/meetings.ts'
import type { Assessed, ReviewRecord } from './ports/notebooks.ts'
import type { Ports } from './ports.ts'
import { recordsByMember } from './records-by.ts'

/** What the order of decisions asks of one member (decision-order.ts). */
export const memberInOrder = (
  member: Member,
  on: { assessment: Assessed | null; review: ReviewRecord | null },
  { stateClassification }: Pick<RuleSet, 'stateClassification'>,
): OrderFacts['members'][number] => ({
  ...{ memberId: member.id, cellId: member.cellId, selfReviewed: on.assessment?.handedIn != null },
  stateLevelMissing: stateClassification !== 'NOT_ASKED' && member.workKind !== 'OUTSIDE' && on.review?.stateLevel == null,
})

/** The cells whose members this grassroots organisation decides on. */
export const cellsOf = (tree: OrgTree, unitId: string): OrgUnit[] =>
  tree.cellsUnder(unitId).filter((cell) => tree.grassrootsOf(cell.id)?.id === unitId)

/** Those of these cells that have held no review of the year. */
export const cellsNotMet = (cells: readonly OrgUnit[], meetings: readonly MeetingSummary[], year: number): string[] => {
  const met = new Set(meetings.filter((one) => isClosedReview(one, year)).map(({ cellId }) => cellId))
  return cells.filter(({ id }) => !met.has(id)).map(({ id }) => id)
}

/** Those of these cells whose own level of the year nobody has decided yet. */
export async function collectivesUndecided({ stores }: Pick<Ports, 'stores'>, cells: readonly OrgUnit[], year: number): Promise<string[]> {
  const cellIds = cells.map(({ id }) => id)
  const decided = new Set((await stores.collectives.standing(cellIds, year)).map(({ unitId }) => unitId))
  return cellIds.filter((id) => !decided.has(id))
}

export const isClosedReview = (meeting: MeetingSummary, year: number): boolean =>
  meeting.kind === 'ANNUAL_REVIEW' && meeting.year === year && (meeting.status === 'CLOSED' || meeting.status === 'SIGNED')

/** The same facts for the members of some of the organisation's cells, read anew: what a decision is judged by. */
export async function gatherOrderFacts(
  { stores }: Pick<Ports, 'stores'>,
  { cells, year, ruleSet }: { cells: readonly OrgUnit[]; year: number; ruleSet: RuleSet },
  memberIds: ReadonlySet<string>,
): Promise<OrderFacts> {
  const meetings = await stores.meetings.annualReviews(cells.map(({ id }) => id))
  const files = await stores.members.ofCells(cells.map(({ id }) => id))
  const members = files.map(({ member }) => member).filter(({ id }) => memberIds.has(id))
  const cellIds = [...new Set(members.map(({ cellId }) => cellId))]
  const assessments = recordsByMember(await stores.assessments.assessed(cellIds, year))
  const reviews = recordsByMember(await stores.reviews.ofCells(cellIds, year))
  const of = ({ id }: Member) => ({ assessment: assessments(id)[0] ?? null, review: reviews(id)[0] ?? null })
  return {
    cellsNotMet: cellsNotMet(cells, meetings, year),
    collectivesUndecided: await collectivesUndecided({ stores }, cells, year),
    members: members.map((member) => memberInOrder(member, of(member), ruleSet)),
  }
}
