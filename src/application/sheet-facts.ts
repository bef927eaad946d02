import type { Candidate } from '#domain/ballot/rows.ts'
import type { Beside } from '#domain/ballot/types.ts'
import { type Eligibility, eligibilityOf } from '#domain/classification/eligibility.ts'
import type { RuleSet } from '#domain/classification/rule-set.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import { compareNames } from '#domain/organization/names.ts'
import type { Member } from '#domain/organization/types.ts'
import { type CalledMember, callMembers } from '#domain/organization/voting-base.ts'
import { classifiedBefore } from './classified-before.ts'
import { normLinesOf } from './norm-lines.ts'
import type { AssessmentRecord, NominationRecord, ReviewRecord } from './ports/notebooks.ts'
import type { MemberFile } from './ports/people.ts'
import type { Ports } from './ports.ts'
import { promisesOfCells } from './promises-of-cells.ts'

/** Gathered before the command is decided; the rows themselves are made from the meeting as it stands when its turn comes. */
export type SheetFacts = {
  ruleSet: RuleSet
  files: MemberFile[]
  reviews: ReviewRecord[]
  assessments: AssessmentRecord[]
  nominations: NominationRecord[]
  /** What was registered and reported in the year, of all members. */
  promises: Awaited<ReturnType<typeof promisesOfCells>>
  /** What the year's reviews of the cell's norms say of a member; null where it has set none. */
  norms: Awaited<ReturnType<typeof normLinesOf>>
  /** Members on whose level of the year the cell has agreed in an earlier meeting. */
  classifiedBefore: ReadonlySet<string>
}

export async function gatherSheetFacts({ stores }: Pick<Ports, 'stores'>, meeting: Meeting, ruleSet: RuleSet): Promise<SheetFacts> {
  const { cellId, year } = meeting
  const [files, reviews, assessments, nominations, promises, before, norms] = await Promise.all([
    stores.members.ofCell(cellId),
    stores.reviews.ofCell(cellId, year),
    stores.assessments.handedIn(cellId, year),
    stores.nominations.ofCell(cellId, year),
    promisesOfCells({ stores }, [cellId], year),
    classifiedBefore({ stores }, meeting),
    normLinesOf({ stores }, [cellId], year),
  ])
  return { ruleSet, files, reviews, assessments, nominations, promises, classifiedBefore: before, norms }
}

/** Everybody called on the meeting's day, in the order of Vietnamese names. */
export const calledInOrder = ({ files }: SheetFacts, meeting: Meeting): CalledMember[] =>
  callMembers(
    files.map(({ member }) => member),
    files.flatMap(({ statuses }) => statuses),
    meetingDay(meeting),
  ).toSorted((a, b) => compareNames(a.member.name, b.member.name) || (a.member.id < b.member.id ? -1 : 1))

/** Whether a member stands on the classification sheet, and with which levels closed (rules 24, 25). */
export function judge(facts: SheetFacts, meeting: Meeting, called: CalledMember): Eligibility {
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

export const candidate = (facts: SheetFacts, member: Pick<Member, 'id' | 'cellId' | 'name'>, closed: Candidate['closed']): Candidate => ({
  key: member.id,
  label: member.name,
  memberId: member.id,
  closed,
  beside: beside(facts, member),
})

/**
 * What the member said of themselves, what the cell committee proposes, what was registered beside what was done (Quận 8), and what the
 * reviews of the norms say (An Phú, measure 4).
 */
function beside(facts: SheetFacts, member: Pick<Member, 'id' | 'cellId'>): Beside {
  const { id: memberId } = member
  const assessment = facts.assessments.find((one) => one.memberId === memberId) ?? null
  const { line, months } = facts.promises(memberId, assessment)
  const { total, ACHIEVED: achieved, PARTLY: partly, NOT: notAchieved, unreported } = line
  const norms = facts.norms(member)
  return {
    selfLevel: assessment?.handedIn?.levelAsMember ?? null,
    committeeLevel: facts.reviews.find((one) => one.memberId === memberId)?.proposedLevel ?? null,
    registration: total === 0 ? null : { achieved, partly, notAchieved, unreported, months },
    ...(norms && { norms }),
  }
}

/** The day the meeting opened; the rules of standing count to it. */
const meetingDay = (meeting: Meeting): string => vietnamDay(meeting.openedAt ?? meeting.startsAt)
