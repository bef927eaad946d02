import { type Candidate, rowsOf } from '#domain/ballot/rows.ts'
import type { BallotKind, BallotRow, Beside, Layout } from '#domain/ballot/types.ts'
import { type Eligibility, eligibilityOf, type OffBallotReason } from '#domain/classification/eligibility.ts'
import type { RuleSet } from '#domain/classification/rule-set.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { settledMembers } from '#domain/meeting/second-round.ts'
import { registrationLine } from '#domain/notebook/registration.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import { compareNames } from '#domain/organization/names.ts'
import { type CalledMember, callMembers } from '#domain/organization/voting-base.ts'
import type { AssessmentRecord, NominationRecord, ReviewRecord } from './ports/notebooks.ts'
import type { MemberFile } from './ports/people.ts'
import type { Ports } from './ports.ts'

/** What stands on a sheet, and who does not and why. */
export type SheetRows = {
  layout: Layout
  atMost: number | null
  title: string
  rows: BallotRow[]
  without: { memberId: string; name: string; why: OffBallotReason }[]
}

/** Gathered before the command is decided; the rows themselves are made from the meeting as it stands when its turn comes. */
export type SheetFacts = {
  ruleSet: RuleSet
  files: MemberFile[]
  reviews: ReviewRecord[]
  assessments: AssessmentRecord[]
  nominations: NominationRecord[]
}

export async function gatherSheetFacts({ stores }: Pick<Ports, 'stores'>, meeting: Meeting, ruleSet: RuleSet): Promise<SheetFacts> {
  const { cellId, year } = meeting
  const [files, reviews, assessments, nominations] = await Promise.all([
    stores.members.ofCell(cellId),
    stores.reviews.ofCell(cellId, year),
    stores.assessments.handedIn(cellId, year),
    stores.nominations.ofCell(cellId, year),
  ])
  return { ruleSet, files, reviews, assessments, nominations }
}

/** The sheet of a ballot that would open now. Rows stand in the order of Vietnamese names. */
export function sheetRows(facts: SheetFacts, meeting: Meeting, kind: BallotKind, whole = false): SheetRows {
  switch (kind) {
    case 'CLASSIFICATION':
      return whole ? classificationRows(facts, meeting) : stillOpen(classificationRows(facts, meeting), meeting)
    case 'COMMENDATION':
      return commendationRows(facts, meeting)
    case 'REHEARSAL':
      return rehearsalRows
  }
}

/** Vietnamese as on printed sheets: a ballot's title and rows are part of its board. */
const rehearsalRows: SheetRows = {
  layout: 'YES_NO',
  atMost: null,
  title: 'Bỏ phiếu thử',
  rows: rowsOf('YES_NO', [
    { key: 'thu', label: 'Đồng chí đã thấy rõ màn hình và bỏ được phiếu này', memberId: null, closed: [], beside: null },
  ]),
  without: [],
}

function classificationRows(facts: SheetFacts, meeting: Meeting): SheetRows {
  const { layout } = facts.ruleSet.ballots.CLASSIFICATION
  const judged = calledInOrder(facts, meeting).map((called) => ({ called, verdict: judge(facts, meeting, called) }))
  const candidates = judged.flatMap(({ called, verdict }) => (verdict.onBallot ? [candidate(facts, called.member, verdict.closed)] : []))
  const nominees = candidates.filter(({ beside }) => beside?.committeeLevel === 'EXCELLENT')
  return {
    layout,
    atMost: null,
    title: `Phiếu đề xuất xếp loại chất lượng đảng viên năm ${meeting.year}`,
    rows: rowsOf(layout, candidates, nominees),
    without: judged.flatMap(({ called, verdict }) =>
      verdict.onBallot ? [] : [{ memberId: called.member.id, name: called.member.name, why: verdict.why }],
    ),
  }
}

/** In a second round only those without a level; when all have one, a round again is over the whole sheet. */
function stillOpen(sheet: SheetRows, meeting: Meeting): SheetRows {
  const settled = settledMembers(meeting)
  const rows = sheet.rows.filter(({ memberId }) => memberId === null || !settled.has(memberId))
  return rows.length > 0 ? { ...sheet, rows } : sheet
}

function commendationRows(facts: SheetFacts, meeting: Meeting): SheetRows {
  const { layout } = facts.ruleSet.ballots.COMMENDATION
  const nominated = calledInOrder(facts, meeting).filter(({ member }) => facts.nominations.some(({ memberId }) => memberId === member.id))
  return {
    layout,
    atMost: null,
    title: `Phiếu đề nghị khen thưởng đảng viên năm ${meeting.year}`,
    rows: rowsOf(
      layout,
      nominated.map(({ member }) => candidate(facts, member, [])),
    ),
    without: [],
  }
}

const calledInOrder = ({ files }: SheetFacts, meeting: Meeting): CalledMember[] =>
  callMembers(
    files.map(({ member }) => member),
    files.flatMap(({ statuses }) => statuses),
    meetingDay(meeting),
  ).toSorted((a, b) => compareNames(a.member.name, b.member.name) || (a.member.id < b.member.id ? -1 : 1))

function judge(facts: SheetFacts, meeting: Meeting, called: CalledMember): Eligibility {
  const memberId = called.member.id
  return eligibilityOf(
    {
      called,
      statuses: facts.files.find(({ member }) => member.id === memberId)?.statuses ?? [],
      selfAssessed: facts.assessments.some((one) => one.memberId === memberId && one.handedIn !== null),
      present: meeting.attendance[memberId]?.state === 'PRESENT',
      stateLevel: facts.reviews.find((one) => one.memberId === memberId)?.stateLevel ?? null,
    },
    { ruleSet: facts.ruleSet, year: meeting.year, on: meetingDay(meeting) },
  )
}

const candidate = (facts: SheetFacts, member: { id: string; name: string }, closed: Candidate['closed']): Candidate => ({
  key: member.id,
  label: member.name,
  memberId: member.id,
  closed,
  beside: beside(facts, member.id),
})

/** What the member said of themselves, what the cell committee proposes, and the registered things by their result (seed 004). */
function beside(facts: SheetFacts, memberId: string): Beside {
  const answers = facts.assessments.find((one) => one.memberId === memberId)?.handedIn ?? null
  const line = registrationLine(answers?.registration ?? [])
  return {
    selfLevel: answers?.levelAsMember ?? null,
    committeeLevel: facts.reviews.find((one) => one.memberId === memberId)?.proposedLevel ?? null,
    registration: line.total === 0 ? null : { achieved: line.ACHIEVED, partly: line.PARTLY, notAchieved: line.NOT },
  }
}

/** The day the meeting opened; the rules of standing count to it. */
const meetingDay = (meeting: Meeting): string => vietnamDay(meeting.openedAt ?? meeting.startsAt)
