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
import { appealsOfCells, appealToRead } from './appeals-of-cells.ts'
import { type Forwarded, gatherProposals, levelOf } from './gather-proposals.ts'
import { memberInOrder } from './members-in-order.ts'
import { normLinesOf } from './norm-lines.ts'
import type { ScoreSheetRecord } from './ports/score-sheets.ts'
import type { Ports } from './ports.ts'
import { ignoredBy, promisesOfCells } from './promises-of-cells.ts'
import { recordsBy, recordsByMember } from './records-by.ts'

export type BoardRow = Awaited<ReturnType<typeof boardRows>>['rows'][number]

type ToRead = {
  year: number
  ruleSet: RuleSet
  decisions: readonly Decision[]
  sentBack: readonly SentBack[]
  on: string
  readerId: string
}

/**
 * What was said of each member who is of these cells or was voted on, cell by cell in the order of names; and what the order of decisions asks
 * of them. As many statements for a hundred cells as for one.
 */
export async function boardRows(ports: Pick<Ports, 'stores'>, cells: readonly OrgUnit[], asked: ToRead) {
  const cellIds = cells.map(({ id }) => id)
  const [files, gathered] = await Promise.all([ports.stores.members.ofCells(cellIds), gather(ports, cellIds, asked)])
  const membersOf = recordsBy(
    files.map(({ member }) => member).filter((member) => belongsOn(member, asked.on) || gathered.vote(member.id)),
    ({ cellId }) => cellId,
  )
  const read = cells.map((cell) => rowsOf(cell, membersOf(cell.id), { asked, gathered }))
  return { rows: read.flatMap(({ rows }) => rows), order: read.flatMap(({ order }) => order) }
}

type Gathered = Awaited<ReturnType<typeof gather>>

function rowsOf(cell: OrgUnit, members: readonly Member[], { asked, gathered }: { asked: ToRead; gathered: Gathered }) {
  const rows = inNameOrder(members).map((member) => rowOf({ member, cell, asked, gathered }))
  const waiting = new Set(rows.filter((row) => row.voted && row.decided === null).map(({ memberId }) => memberId))
  const order: OrderFacts['members'][number][] = members
    .filter(({ id }) => waiting.has(id))
    .map((member) =>
      memberInOrder(member, { assessment: gathered.assessment(member.id), review: gathered.review(member.id) }, asked.ruleSet),
    )
  return { rows, order }
}

async function gather(ports: Pick<Ports, 'stores'>, cellIds: string[], { year, on, readerId, decisions, sentBack }: ToRead) {
  const { stores } = ports
  const [assessments, reviews, forwarded, appeals, positions, promises, sheets, norms] = await Promise.all([
    stores.assessments.assessed(cellIds, year),
    stores.reviews.ofCells(cellIds, year),
    gatherProposals(ports, cellIds, year),
    appealsOfCells(ports, cellIds, year),
    stores.organization.positionsAtAny(cellIds),
    promisesOfCells(ports, cellIds, year),
    stores.scoreSheets.ofCells(cellIds, year),
    normLinesOf(ports, cellIds, year),
  ])
  const positionsOf = recordsBy(positions, ({ unitId }) => unitId)
  const reader = { committee: 'GRASSROOTS' as const, personId: readerId }
  const sent = recordsByMember(sentBack)
  return {
    ...{
      assessment: oneByMember(assessments),
      review: oneByMember(reviews),
      vote: oneByMember(forwarded),
      decision: oneByMember(decisions),
    },
    ...{ sheets: recordsByMember(sheets), lastSent: (memberId: string) => sent(memberId).at(-1), appeals, promises, norms },
    answering: (cellId: string) => ({ officerIds: cellOfficers(positionsOf(cellId), on), reader }),
  }
}

/** Of records of which a member has one at most. */
function oneByMember<Read extends { memberId: string }>(records: readonly Read[]): (memberId: string) => Read | null {
  const found = recordsByMember(records)
  return (memberId) => found(memberId)[0] ?? null
}

function rowOf({ member, cell, asked, gathered }: { member: Member; cell: OrgUnit; asked: ToRead; gathered: Gathered }) {
  const vote = gathered.vote(member.id)
  const assessment = gathered.assessment(member.id)
  const review = gathered.review(member.id)
  const promised = gathered.promises(member.id, assessment)
  const proposed = levelOf(vote?.proposal ?? null) ?? review?.proposedLevel ?? null
  const ignored = ignoredBy(promised, { assessment, proposed, word: review?.registrationWord })
  const score = scoreOf(gathered.sheets(member.id))
  const gates = asked.ruleSet.scoreGates
  const opinions = {
    ...{ proposal: vote?.proposal ?? null, selfLevel: assessment?.handedIn?.levelAsMember ?? null },
    ...{ committeeLevel: vote?.committeeLevel ?? review?.proposedLevel ?? null, stateLevel: review?.stateLevel ?? null },
    scoreLevel: score && gates ? levelOfScore(gates, score) : null,
  }
  const appeal = gathered.appeals(member.id).findLast((one) => one.state !== 'WITHDRAWN')
  return {
    ...{ cellId: cell.id, cellName: cell.name, memberId: member.id, name: member.name },
    ...{ ...opinions, score, promised, ignored, registrationWord: review?.registrationWord ?? '', norms: gathered.norms(member) },
    ...voteOf(vote),
    mismatches: mismatchesOf({ ...opinions, registrationIgnored: ignored !== null }),
    agrees: allAgree({ ...opinions, registrationIgnored: ignored !== null }),
    decided: decidedOf(gathered.decision(member.id)),
    sentBack: sentBackOf(gathered.lastSent(member.id), vote),
    appeal: appeal ? appealToRead(appeal, { ...gathered.answering(cell.id), personId: member.personId }) : null,
  }
}

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

function decidedOf(decision: Decision | null) {
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
