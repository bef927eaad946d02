import type { Decision } from '#domain/classification/decide-level.ts'
import type { OrderFacts } from '#domain/classification/decision-order.ts'
import { allAgree, mismatchesOf } from '#domain/classification/mismatches.ts'
import type { RuleSet } from '#domain/classification/rule-set.ts'
import { levelOfScore } from '#domain/classification/score-gate.ts'
import { type ScoredBy, scoreIn } from '#domain/classification/score-sheet.ts'
import { type SentBack, sentBackState } from '#domain/classification/sent-back.ts'
import { inNameOrder } from '#domain/organization/names.ts'
import { cellOfficers } from '#domain/organization/roles.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import type { Member, OrgUnit } from '#domain/organization/types.ts'
import { appealsOfCell, appealToRead } from './appeals-of-cell.ts'
import { type Forwarded, gatherProposals, levelOf } from './gather-proposals.ts'
import { memberInOrder } from './members-in-order.ts'
import { normLinesOf } from './norm-lines.ts'
import type { AssessmentRecord, ReviewRecord } from './ports/notebooks.ts'
import type { ScoreSheetRecord } from './ports/score-sheets.ts'
import type { Ports } from './ports.ts'
import { ignoredBy, promisesOfCell } from './promises-of-cell.ts'

export type BoardRowFacts = Awaited<ReturnType<typeof boardRows>>
export type BoardRow = BoardRowFacts['rows'][number]

type ToRead = {
  year: number
  ruleSet: RuleSet
  decisions: readonly Decision[]
  sentBack: readonly SentBack[]
  on: string
  readerId: string
}

/** What was said of each member of a cell who is of it or was voted on, in the order of names; and what the order of decisions asks of them. */
export async function boardRows(ports: Pick<Ports, 'stores'>, cell: OrgUnit, asked: ToRead) {
  const { year, ruleSet, on } = asked
  const [files, gathered] = await Promise.all([ports.stores.members.ofCell(cell.id), gatherCell(ports, cell.id, asked)])
  const { assessments, reviews, votes } = gathered
  const members = files.map((file) => file.member).filter((member) => belongsOn(member, on) || votes.has(member.id))
  const rows = inNameOrder(members).map((member) => rowOf({ member, cell, asked, gathered }))
  const waiting = new Set(rows.filter((row) => row.voted && row.decided === null).map(({ memberId }) => memberId))
  const order: OrderFacts['members'][number][] = members
    .filter(({ id }) => waiting.has(id))
    .map((member) => memberInOrder(member, { assessment: ofMember(assessments, member), review: ofMember(reviews, member) }, ruleSet))
  return { cellId: cell.id, year, rows, order }
}

type Gathered = Awaited<ReturnType<typeof gatherCell>>

async function gatherCell(ports: Pick<Ports, 'stores'>, cellId: string, { year, on, readerId }: ToRead) {
  const { stores } = ports
  const [assessments, reviews, forwarded, appeals, positions, promises, sheets, norms] = await Promise.all([
    stores.assessments.handedIn(cellId, year),
    stores.reviews.ofCell(cellId, year),
    gatherProposals(ports, cellId, year),
    appealsOfCell(ports, cellId, year),
    stores.organization.positionsAt(cellId),
    promisesOfCell(ports, cellId, year),
    stores.scoreSheets.ofCell(cellId, year),
    normLinesOf(ports, cellId, year),
  ])
  const answering = { officerIds: cellOfficers(positions, on), reader: { committee: 'GRASSROOTS' as const, personId: readerId } }
  const votes = new Map(forwarded.map((one): [string, Forwarded] => [one.memberId, one]))
  return { assessments, reviews, votes, appeals, promises, sheets, norms, answering }
}

function rowOf({ member, cell, asked, gathered }: { member: Member; cell: OrgUnit; asked: ToRead; gathered: Gathered }) {
  const vote = gathered.votes.get(member.id) ?? null
  const assessment = ofMember(gathered.assessments, member)
  const review = ofMember(gathered.reviews, member)
  const promised = gathered.promises(member.id, assessment)
  const proposed = levelOf(vote?.proposal ?? null) ?? review?.proposedLevel ?? null
  const ignored = ignoredBy(promised, { assessment, proposed, word: review?.registrationWord })
  const score = scoreOf(gathered.sheets.filter((one) => one.memberId === member.id))
  const gates = asked.ruleSet.scoreGates
  const opinions = {
    ...{ proposal: vote?.proposal ?? null, selfLevel: assessment?.handedIn?.levelAsMember ?? null },
    ...{ committeeLevel: vote?.committeeLevel ?? review?.proposedLevel ?? null, stateLevel: review?.stateLevel ?? null },
    scoreLevel: score && gates ? levelOfScore(gates, score) : null,
  }
  const appeal = gathered.appeals(member.id).findLast((one) => one.state !== 'WITHDRAWN')
  return {
    ...{ cellId: cell.id, cellName: cell.name, memberId: member.id, name: member.name },
    ...{ ...opinions, score, promised, ignored, registrationWord: review?.registrationWord ?? '', norms: gathered.norms(member.id) },
    ...voteOf(vote),
    mismatches: mismatchesOf({ ...opinions, registrationIgnored: ignored !== null }),
    agrees: allAgree({ ...opinions, registrationIgnored: ignored !== null }),
    decided: decidedOf(asked.decisions.find((one) => one.memberId === member.id)),
    sentBack: sentBackOf(
      asked.sentBack.findLast((one) => one.memberId === member.id),
      vote,
    ),
    appeal: appeal ? appealToRead(appeal, { ...gathered.answering, personId: member.personId }) : null,
  }
}

const ofMember = <Record extends AssessmentRecord | ReviewRecord>(records: readonly Record[], { id }: Member): Record | null =>
  records.find((one) => one.memberId === id) ?? null

/** The cell committee's sheet before the member's own; null where neither is full. */
function scoreOf(sheets: readonly ScoreSheetRecord[]) {
  const yearOf = (by: ScoredBy) => {
    const record = sheets.find((one) => one.by === by)
    return record ? scoreIn(record.sheet) : null
  }
  const [committee, self] = [yearOf('COMMITTEE'), yearOf('SELF')]
  return committee ? { ...committee, by: 'COMMITTEE' as const } : self && { ...self, by: 'SELF' as const }
}

const voteOf = (vote: Forwarded | null) => ({
  voted: vote !== null,
  votedOn: vote?.votedOn ?? null,
  figures: vote ? { ...vote.figures } : null,
  base: vote?.base ?? null,
  secondSheet: vote?.secondSheet ?? null,
  excellentVotes: vote?.excellentVotes ?? 0,
  passedOnBecause: vote?.passedOnBecause ?? null,
  commended: vote?.commended ?? false,
})

function decidedOf(decision: Decision | undefined) {
  if (!decision) return null
  const { id: decisionId, level, number, decidedOn, signedBy, reason } = decision
  return { decisionId, level, number, decidedOn, signedBy, reason }
}

/** `before`: what the cell had proposed when it was sent back; null where it has not voted since. */
export function sentBackOf(sent: SentBack | undefined, vote: Forwarded | null) {
  if (!sent) return null
  const { id, at, byName, reason, settled } = sent
  const before = vote?.earlier.findLast((one) => one.at <= at)?.proposal ?? null
  return { id, at, byName, reason, settled, state: sentBackState(sent, vote?.votedAt ?? null), before }
}
