import { signerOf } from '#domain/document/decision-document.ts'
import type { PartyDocument } from '#domain/document/party-document.ts'
import { reviewDocument } from '#domain/document/review-document.ts'
import type { ReviewTail } from '#domain/document/review-tail.ts'
import type { SelfAssessmentAnswers } from '#domain/notebook/types.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'
import { holdsOn } from '#domain/organization/civil-date.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import type { Member } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { gatherProposals } from './gather-proposals.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { treeToday } from './org-today.ts'
import type { AssessmentRecord } from './ports/notebooks.ts'
import type { Ports } from './ports.ts'
import { filesRead } from './read-openings.ts'
import { yearRecordOf } from './read-year-record.ts'
import { formFor, isOnPaper } from './self-assessment-form.ts'
import { takeCellPass } from './take-cell-pass.ts'
import { takeCommitteePass } from './take-desk-pass.ts'
import { takeReaderPass } from './take-member-pass.ts'

/** `unitId`: as the deciding committee of that unit. */
export type ReviewAsked = { memberId: string; year: number; unitId: string | null }

/**
 * A member's individual review as a document, for the member (a draft too), the own cell committee, and the deciding committee, whose
 * reading of the file is on record (rule 30). To anyone else there is none.
 */
export async function readReviewDocument(
  deps: MeetingDeps,
  actor: Actor,
  asked: ReviewAsked,
): Promise<Result<PartyDocument, 'access/not-found'>> {
  const { ports } = deps
  const cellId = cellIdOf(asked.memberId)
  const reader = await readerOf(ports, actor, { ...asked, cellId })
  const file = reader && (await ports.stores.members.find(cellId, asked.memberId))
  if (!file) return refuse('access/not-found')
  const { member } = file
  const assessment = await ports.stores.assessments.find(cellId, member.id, asked.year)
  const answers = answersFor(reader, assessment)
  if (!answers) return refuse('access/not-found')
  if (reader === 'COMMITTEE') await noteReading(ports, actor, { cellId, ...asked })
  const tree = await treeToday(ports)
  return ok(await write(deps, { member, year: asked.year, tree }, { assessment, answers }))
}

type Whose = { member: Member; year: number; tree: OrgTree }

/** The review as it was handed in, for a reader whose right was checked; null where there is none. */
export async function readReviewOf(deps: MeetingDeps, whose: Whose): Promise<PartyDocument | null> {
  const assessment = await deps.ports.stores.assessments.find(whose.member.cellId, whose.member.id, whose.year)
  return assessment?.handedIn ? write(deps, whose, { assessment, answers: assessment.handedIn }) : null
}

async function write(
  deps: MeetingDeps,
  { member, year, tree }: Whose,
  { assessment, answers }: { assessment: AssessmentRecord | null; answers: SelfAssessmentAnswers },
): Promise<PartyDocument> {
  const { ports } = deps
  const [record, tail] = await Promise.all([yearRecordOf(deps, { member, year }), tailOf(ports, { member, year, tree })])
  return reviewDocument({
    ...{ year, member: { ...member, memberId: member.id }, record, tail, answers, today: ports.clock.today() },
    cellName: tree.unit(member.cellId)?.name ?? '',
    upperName: tree.ancestors(member.cellId)[0]?.name ?? '',
    template: formFor(assessment, member),
    handedInAt: assessment?.handedInAt ?? null,
    onPaper: isOnPaper(assessment),
  })
}

type Reader = 'SELF' | 'CELL' | 'COMMITTEE'

async function readerOf(
  ports: Ports,
  actor: Actor,
  { cellId, memberId, unitId }: ReviewAsked & { cellId: string },
): Promise<Reader | null> {
  if (unitId !== null) {
    const pass = await takeCommitteePass(ports, actor, unitId)
    return pass.ok && pass.value.tree.grassrootsOf(cellId)?.id === unitId ? 'COMMITTEE' : null
  }
  const own = await takeReaderPass(ports, actor, cellId)
  if (own.ok && own.value.memberId === memberId) return 'SELF'
  return (await takeCellPass(ports, actor, cellId)).ok ? 'CELL' : null
}

/** A draft is its writer's alone. */
const answersFor = (reader: Reader | null, assessment: AssessmentRecord | null): SelfAssessmentAnswers | null =>
  assessment?.handedIn ?? (reader === 'SELF' ? (assessment?.draft ?? null) : null)

/** The chain of those who speak after the member: state, cell committee, the cell's vote, the grassroots committee's decision. */
async function tailOf(ports: Ports, { member, year, tree }: Whose): Promise<ReviewTail> {
  const { stores } = ports
  const deciding = tree.grassrootsOf(member.cellId)
  const [reviews, forwarded, decisions, positions] = await Promise.all([
    stores.reviews.ofCell(member.cellId, year),
    gatherProposals(ports, [member.cellId], year),
    deciding ? stores.decisions.standing(deciding.id, year) : [],
    stores.organization.positionsAt(member.cellId),
  ])
  const review = reviews.find((one) => one.memberId === member.id)
  const vote = forwarded.find((one) => one.memberId === member.id)
  const decision = decisions.find((one) => one.memberId === member.id)
  const secretary = positions.find(({ role, validFrom, validTo }) => role === 'SECRETARY' && holdsOn(validFrom, validTo, tree.on))
  const people = await stores.people.findMany([secretary?.personId, decision?.signerId].filter((id) => id !== undefined))
  const nameOf = (personId: string | undefined) => people.find(({ id }) => id === personId)?.name ?? ''
  const signedBy = nameOf(secretary?.personId)
  return {
    state: { applies: member.workKind !== 'OUTSIDE', level: review?.stateLevel ?? null },
    committee: review ? { remark: review.remark, proposedLevel: review.proposedLevel, signedBy } : null,
    cell: vote
      ? { proposal: vote.proposal, figures: vote.figures, base: vote.base, second: vote.secondSheet, votedOn: vote.votedOn, signedBy }
      : null,
    decided: decision
      ? { ...decision, unitName: deciding?.name ?? '', signedBy: signerOf(decision.signedBy).name || nameOf(decision.signerId) }
      : null,
  }
}

async function noteReading({ stores, clock, chance }: Ports, actor: Actor, { cellId, memberId, year }: ReviewAsked & { cellId: string }) {
  const line = { at: clock.now(), actorId: actor.personId, act: filesRead, about: { memberId, year } }
  await stores.audit.note({ ...line, cellId, id: chance.cellRowId(cellId) })
}
