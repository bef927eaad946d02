import { type Eligibility, eligibilityOf } from '#domain/classification/eligibility.ts'
import type { RuleSet } from '#domain/classification/rule-set.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import { inNameOrder } from '#domain/organization/names.ts'
import type { CivilDate, MemberStatus } from '#domain/organization/types.ts'
import { type CalledMember, callMembers } from '#domain/organization/voting-base.ts'
import { yearUnderReview } from './assessment-year.ts'
import { ruleSetOf } from './org-today.ts'
import type { MeetingSummary } from './ports/meetings.ts'
import type { AssessmentRecord, ReviewRecord } from './ports/notebooks.ts'
import type { Ports } from './ports.ts'
import type { CellPass } from './take-cell-pass.ts'

/** A cell's year as its committee prepares it. `on` is the day of the coming review meeting, else today: statuses count to that day. */
export type CellYear = {
  year: number
  on: CivilDate
  ruleSet: RuleSet
  called: CalledMember[]
  statuses: MemberStatus[]
  meetings: MeetingSummary[]
  handedIn: Map<string, AssessmentRecord>
  reviews: Map<string, ReviewRecord>
}

export async function readCellYear(ports: Pick<Ports, 'stores'>, pass: CellPass, asked: number | undefined): Promise<CellYear> {
  const { stores } = ports
  const cellId = pass.cell.id
  const [meetings, files] = await Promise.all([stores.meetings.ofCell(cellId), stores.members.ofCell(cellId)])
  const year = asked ?? yearUnderReview(meetings, pass.on)
  const [ruleSet, assessments, reviews] = await Promise.all([
    ruleSetOf(ports, pass.tree, cellId, year),
    stores.assessments.handedIn(cellId, year),
    stores.reviews.ofCell(cellId, year),
  ])
  const on = dayOfReview(meetings, year) ?? pass.on
  const statuses = files.flatMap((file) => file.statuses)
  const members = inNameOrder(files.map((file) => file.member))
  return {
    ...{ year, on, ruleSet, statuses, meetings },
    called: callMembers(members, statuses, on),
    handedIn: new Map(assessments.map((one) => [one.memberId, one])),
    reviews: new Map(reviews.map((one) => [one.memberId, one])),
  }
}

/** Whether a member would stand on the ballot as things are, taken as present, and which levels are closed to them. */
export const standingOnBallot = (cell: CellYear, called: CalledMember): Eligibility =>
  eligibilityOf(
    {
      called,
      statuses: cell.statuses.filter((status) => status.memberId === called.member.id),
      selfAssessed: cell.handedIn.has(called.member.id),
      present: true,
      stateLevel: cell.reviews.get(called.member.id)?.stateLevel ?? null,
    },
    cell,
  )

/** The day of the year's review meeting that is still to come or open; null when there is none. */
function dayOfReview(meetings: readonly MeetingSummary[], year: number): CivilDate | null {
  const coming = meetings.find(
    (one) => one.kind === 'ANNUAL_REVIEW' && one.year === year && ['DRAFT', 'ANNOUNCED', 'OPEN'].includes(one.status),
  )
  return coming ? vietnamDay(coming.startsAt) : null
}
