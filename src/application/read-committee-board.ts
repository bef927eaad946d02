import type { Decision } from '#domain/classification/decide-level.ts'
import { type CapRule, capState, countLevels, type LevelCounts, placesByVotes } from '#domain/classification/excellent-cap.ts'
import type { RuleSet } from '#domain/classification/rule-set.ts'
import { type ScoredBy, scoreIn } from '#domain/classification/score-sheet.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import { inNameOrder } from '#domain/organization/names.ts'
import { cellOfficers } from '#domain/organization/roles.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import type { OrgUnit } from '#domain/organization/types.ts'
import { ok } from '#domain/result.ts'
import { shareTenths } from '#domain/statistics/figures.ts'
import type { Actor } from './actor.ts'
import { appealsOfCell, appealToRead } from './appeals-of-cell.ts'
import { yearUnderReview } from './assessment-year.ts'
import { capsOfYear } from './caps-of-year.ts'
import { type Forwarded, gatherProposals, levelOf } from './gather-proposals.ts'
import { normLinesOf } from './norm-lines.ts'
import { ruleSetOf } from './org-today.ts'
import type { MeetingSummary } from './ports/meetings.ts'
import type { ScoreSheetRecord } from './ports/score-sheets.ts'
import type { Ports } from './ports.ts'
import { ignoredBy, promisesOfCell } from './promises-of-cell.ts'
import { filesRead } from './read-openings.ts'
import { takeCommitteePass } from './take-desk-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance'>

/**
 * The deciding committee's desk: every member of its cells with what was said of them, and the cap over the organisation (rule 27). It is
 * reading classification files, so each cell's reading goes on record (rule 30). Nothing is picked for the committee.
 */
export async function readCommitteeBoard(ports: Needs, actor: Actor, of: { unitId: string; year?: number | undefined }) {
  const pass = await takeCommitteePass(ports, actor, of.unitId)
  if (!pass.ok) return pass
  const { unit, tree } = pass.value
  const cells = tree.cellsUnder(unit.id).filter((cell) => tree.grassrootsOf(cell.id)?.id === unit.id)
  const meetings = (await Promise.all(cells.map((cell) => ports.stores.meetings.ofCell(cell.id)))).flat()
  const year = of.year ?? yearUnderReview(meetings, pass.value.on)
  const [ruleSet, decisions] = await Promise.all([ruleSetOf(ports, tree, unit.id, year), ports.stores.decisions.standing(unit.id, year)])
  const capOf = await capsOfYear(ports, [unit.id, ...cells.map((cell) => cell.id)], year)
  const rows = (
    await Promise.all(cells.map((cell) => rowsOf(ports, cell, { year, decisions, on: pass.value.on, readerId: actor.personId })))
  ).flat()
  await noteReading(ports, actor, { cells, year })
  return ok({
    ...{ unitId: unit.id, unitName: unit.name, year, rows },
    cells: cells.map((cell) => cellLine(cell, { rows, meetings, year })),
    ...capsOf({ ruleSet, capOf: (unitId) => capOf(unitId, ruleSet) }, { unitId: unit.id, cells, rows }),
    scoreGates: ruleSet.scoreGates,
    places: placesOf(rows),
    mayDecide: true,
  })
}

export type Row = Awaited<ReturnType<typeof rowsOf>>[number]

type ToRead = { year: number; decisions: Decision[]; on: string; readerId: string }

async function rowsOf(ports: Needs, cell: OrgUnit, { year, decisions, on, readerId }: ToRead) {
  const { stores } = ports
  const [files, assessments, reviews, forwarded, appeals, positions, promises, sheets, norms] = await Promise.all([
    stores.members.ofCell(cell.id),
    stores.assessments.handedIn(cell.id, year),
    stores.reviews.ofCell(cell.id, year),
    gatherProposals(ports, cell.id, year),
    appealsOfCell(ports, cell.id, year),
    stores.organization.positionsAt(cell.id),
    promisesOfCell(ports, cell.id, year),
    stores.scoreSheets.ofCell(cell.id, year),
    normLinesOf(ports, cell.id, year),
  ])
  const answering = { officerIds: cellOfficers(positions, on), reader: { committee: 'GRASSROOTS' as const, personId: readerId } }
  const known = new Map(forwarded.map((one) => [one.memberId, one]))
  const members = files.map((file) => file.member).filter((member) => belongsOn(member, on) || known.has(member.id))
  return inNameOrder(members).map((member) => {
    const vote = known.get(member.id) ?? null
    const assessment = assessments.find((one) => one.memberId === member.id) ?? null
    const review = reviews.find((one) => one.memberId === member.id) ?? null
    const promised = promises(member.id, assessment)
    const proposed = levelOf(vote?.proposal ?? null) ?? review?.proposedLevel ?? null
    const appeal = appeals(member.id).findLast((one) => one.state !== 'WITHDRAWN')
    return {
      ...{ cellId: cell.id, cellName: cell.name, memberId: member.id, name: member.name },
      selfLevel: assessment?.handedIn?.levelAsMember ?? null,
      committeeLevel: vote?.committeeLevel ?? review?.proposedLevel ?? null,
      stateLevel: review?.stateLevel ?? null,
      promised,
      ignored: ignoredBy(promised, { assessment, proposed, word: review?.registrationWord }),
      registrationWord: review?.registrationWord ?? '',
      norms: norms(member.id),
      score: scoreOf(sheets.filter((one) => one.memberId === member.id)),
      ...voteOf(vote),
      decided: decidedOf(decisions.find((one) => one.memberId === member.id)),
      appeal: appeal ? appealToRead(appeal, { ...answering, personId: member.personId }) : null,
    }
  })
}

/** The cell committee's sheet before the member's own; null where neither is full. What level it allows is computed where it is shown. */
function scoreOf(sheets: readonly ScoreSheetRecord[]) {
  const yearOf = (by: ScoredBy) => {
    const record = sheets.find((one) => one.by === by)
    return record ? scoreIn(record.sheet) : null
  }
  const [committee, self] = [yearOf('COMMITTEE'), yearOf('SELF')]
  return committee ? { ...committee, by: 'COMMITTEE' as const } : self && { ...self, by: 'SELF' as const }
}

const voteOf = (vote: Forwarded | null) => ({
  proposal: vote?.proposal ?? null,
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
  const { id: decisionId, level, number, decidedOn, reason } = decision
  return { decisionId, level, number, decidedOn, reason }
}

function cellLine(cell: OrgUnit, { rows, meetings, year }: { rows: readonly Row[]; meetings: readonly MeetingSummary[]; year: number }) {
  const own = rows.filter((row) => row.cellId === cell.id)
  const closed = meetings.find((one) => one.cellId === cell.id && isClosedReview(one, year))
  return {
    cellId: cell.id,
    name: cell.name,
    members: own.length,
    voted: own.filter((row) => row.voted).length,
    decided: own.filter((row) => row.decided !== null).length,
    ignored: own.filter((row) => row.ignored !== null).length,
    meetingClosedOn: closed ? vietnamDay(closed.startsAt) : null,
  }
}

export const isClosedReview = (meeting: MeetingSummary, year: number): boolean =>
  meeting.kind === 'ANNUAL_REVIEW' && meeting.year === year && (meeting.status === 'CLOSED' || meeting.status === 'SIGNED')

/** The cap as proposed and as decided; cell by cell too, where the rule set counts it so. */
function capsOf(
  { ruleSet, capOf }: { ruleSet: RuleSet; capOf: (unitId: string) => CapRule },
  { unitId, cells, rows }: { unitId: string; cells: readonly OrgUnit[]; rows: readonly Row[] },
) {
  const lines = (rule: CapRule, own: readonly Row[]) => ({
    proposed: capLine(rule, countLevels(own.flatMap((row) => levelOf(row.proposal) ?? []))),
    decided: capLine(rule, countLevels(own.flatMap((row) => row.decided?.level ?? []))),
  })
  const ofCell = (cell: OrgUnit) => ({
    cellId: cell.id,
    ...lines(
      capOf(cell.id),
      rows.filter((row) => row.cellId === cell.id),
    ),
  })
  return { ...lines(capOf(unitId), rows), perCell: ruleSet.cap.scope === 'CELL' ? cells.map(ofCell) : null }
}

/** Both percentages that reports print: EXCELLENT of all good or above, and of good alone, in tenths. */
const capLine = (rule: CapRule, counts: LevelCounts) => ({
  ...capState(rule, counts),
  permilleOfGoodOrAbove: shareTenths(counts.EXCELLENT, counts.EXCELLENT + counts.GOOD),
  permilleOfGood: shareTenths(counts.EXCELLENT, counts.GOOD),
})

/** The members proposed EXCELLENT by their votes for it; ties share a place. */
function placesOf(rows: readonly Row[]) {
  const candidates = rows
    .filter((row) => row.proposal === 'EXCELLENT')
    .map(({ cellId, memberId, name, cellName, excellentVotes, base }) => ({
      cellId,
      memberId,
      name,
      cellName,
      excellentVotes,
      base: base ?? 0,
    }))
  return placesByVotes(candidates).map(({ place, votes, candidates: equal }) => ({
    place,
    votes,
    candidates: equal.map(({ excellentVotes: _votes, ...candidate }) => candidate),
  }))
}

async function noteReading(
  { stores, clock, chance }: Needs,
  actor: Actor,
  { cells, year }: { cells: readonly OrgUnit[]; year: number },
): Promise<void> {
  const line = { at: clock.now(), actorId: actor.personId, act: filesRead, about: { year } }
  for (const { id: cellId } of cells) await stores.audit.note({ ...line, cellId, id: chance.cellRowId(cellId) })
}
