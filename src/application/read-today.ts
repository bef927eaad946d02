import { reflectionDaysOf } from '#domain/classification/rule-set.ts'
import { stageOf } from '#domain/meeting/live-line.ts'
import type { DueKind } from '#domain/notebook/due-kind.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { validateSubmission } from '#domain/notebook/self-assessment.ts'
import { addDays, vietnamDay } from '#domain/organization/civil-date.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import type { Actor } from './actor.ts'
import { yearUnderReview } from './assessment-year.ts'
import { campaignsDue } from './campaigns-due.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { minutesDue, ownMinutesDue } from './minutes-due.ts'
import { acknowledgedAt } from './notebook-lines.ts'
import { ruleSetOf, treeToday } from './org-today.ts'
import type { MeetingSummary } from './ports/meetings.ts'
import type { AssessmentRecord, ShortfallRecord } from './ports/notebooks.ts'
import { readOwnPinResets } from './read-pin-resets.ts'
import { roundsToAnswer } from './read-upward.ts'
import { reflectionsDue } from './reflections-due.ts'
import { registrationDueLine } from './registration-due-line.ts'
import { helpStepsDue, remarksDue } from './remarks-due.ts'
import { formFor, isOnPaper } from './self-assessment-form.ts'
import { shownOfMember } from './shown-of-member.ts'
import { supervisedMeetings } from './supervised-meetings.ts'
import { type MemberPass, takeMemberPass } from './take-member-pass.ts'

/** Something to do. `about` is the id of the meeting or line it leads to; `title` what people wrote, null where the kind says it all. */
export type Due = {
  kind: DueKind
  title: string | null
  on: CivilDate | null
  about: string | null
  year: number
}

/** A member's first page: the meeting that is on or comes, what is due, the latest result. Also for who belongs to no cell. */
export async function readToday(deps: MeetingDeps, actor: Actor) {
  const { ports } = deps
  const [resets, supervised] = await Promise.all([readOwnPinResets(ports, actor), supervisedMeetings(ports, actor)])
  const today = ports.clock.today()
  const taken = await takeMemberPass(ports, actor, undefined)
  if (!taken.ok)
    return { ...nobody, name: actor.name, today, resets, supervised, assessment: { ...noAssessment, year: Number(today.slice(0, 4)) } }
  const pass = taken.value
  const [facts, registration, campaigns, remarks, help] = await Promise.all([
    factsOf(deps, pass),
    registrationDueLine(ports, pass),
    campaignsDue(ports, pass),
    remarksDue(ports, pass),
    helpStepsDue(ports, pass),
  ])
  return {
    name: pass.member.name,
    cellId: pass.cellId,
    cellName: facts.tree.unit(pass.cellId)?.name ?? '',
    upperName: facts.tree.ancestors(pass.cellId)[0]?.name ?? '',
    today,
    meeting: facts.meeting && (await meetingCard(deps, facts.meeting)),
    due: [...dueOf(pass, facts), ...registration, ...campaigns, ...remarks, ...help],
    latest: latestOf(facts.entries),
    assessment: assessmentOf(pass, facts),
    resets,
    supervised,
  }
}

type Facts = Awaited<ReturnType<typeof factsOf>>

async function factsOf({ ports }: MeetingDeps, pass: MemberPass) {
  const { cellId, memberId, on } = pass
  const { stores } = ports
  const [tree, meetings, entries] = await Promise.all([
    treeToday(ports),
    stores.meetings.ofCell(cellId),
    stores.notebooks.entries(cellId, memberId, null),
  ])
  const year = yearUnderReview(meetings, on)
  const [assessment, shortfalls, ruleSet, tasks, rounds] = await Promise.all([
    stores.assessments.find(cellId, memberId, year),
    stores.shortfalls.ofCell(cellId, year),
    ruleSetOf(ports, tree, cellId, year),
    stores.tasks.open(cellId),
    roundsToAnswer(ports, pass, tree),
  ])
  const unreported = await minutesDue(ports, { meetings, cellId, today: on, withinDays: ruleSet.deadlines.minutesDaysAfter })
  const review = reviewToCome(meetings, year)
  const reflections = await reflectionsDue(ports, pass, { meetings, daysBefore: reflectionDaysOf(ruleSet) })
  return {
    reflections,
    tree,
    meeting: meetingNow(meetings, on),
    review,
    entries,
    year,
    assessment,
    shortfalls,
    ruleSet,
    unreported,
    tasks,
    rounds,
  }
}

/** The open meeting, else the next one announced. */
function meetingNow(meetings: readonly MeetingSummary[], on: CivilDate): MeetingSummary | null {
  const open = meetings.find((one) => one.status === 'OPEN')
  return open ?? meetings.findLast((one) => one.status === 'ANNOUNCED' && vietnamDay(one.startsAt) >= on) ?? null
}

const reviewToCome = (meetings: readonly MeetingSummary[], year: number): MeetingSummary | null =>
  meetings.find((one) => one.kind === 'ANNUAL_REVIEW' && one.year === year && (one.status === 'ANNOUNCED' || one.status === 'OPEN')) ?? null

async function meetingCard({ meetings }: MeetingDeps, summary: MeetingSummary) {
  const meeting = summary.status === 'OPEN' ? await meetings.recent(summary.id, summary.version) : null
  const step = meeting && stageOf(meeting)
  const { id: meetingId, title, status, startsAt, place } = summary
  return {
    ...{ meetingId, title, status, startsAt, place },
    stepTitle: step?.stage ?? null,
    stepNumber: step?.stepNumber ?? null,
    stepTotal: step?.stepTotal ?? null,
  }
}

function dueOf(pass: MemberPass, facts: Facts): Due[] {
  return [
    ...meetingDue(facts),
    ...reportsDue(pass, facts),
    ...facts.reflections,
    ...assessmentDue(pass, facts),
    ...answersDue(pass, facts),
    ...remediesDue(pass, facts),
    ...tasksDue(pass, facts),
    ...linesDue(facts),
    ...roundsDue(facts),
  ]
}

/** Rule 15: the chair and the minute-taker sign and report within two days. */
const reportsDue = ({ memberId }: MemberPass, { unreported }: Facts): Due[] =>
  ownMinutesDue(unreported, memberId).map(({ meeting, due, what }) => ({
    ...{ kind: `${what}_MINUTES` as const, title: meeting.title, on: due.dueOn, about: meeting.id, year: meeting.year },
  }))

const meetingDue = ({ meeting, year }: Facts): Due[] =>
  meeting?.status === 'ANNOUNCED'
    ? [{ kind: 'MEETING', title: meeting.title, on: vietnamDay(meeting.startsAt), about: meeting.id, year }]
    : []

/** Due some days before the review meeting, by the rule set; without a meeting announced there is no day yet. */
function assessmentDue({ member }: MemberPass, { assessment, review, ruleSet, year }: Facts): Due[] {
  if (assessment?.handedIn || assessment?.frozenAt || member.membership === 'TEMPORARY') return []
  const on = review ? addDays(vietnamDay(review.startsAt), -ruleSet.deadlines.selfAssessmentDaysBefore) : null
  return [{ kind: 'SELF_ASSESSMENT', title: null, on, about: null, year }]
}

/** Something of mine goes onto the wall of a coming meeting and I have not said a word to it. */
function answersDue({ memberId }: MemberPass, { shortfalls, review, year }: Facts): Due[] {
  if (review?.status !== 'ANNOUNCED') return []
  const shown = shownOfMember(shortfalls, memberId).filter((one) => one.answer === null)
  return shown.map((one) => ({ kind: 'ANSWER', title: one.wallText, on: vietnamDay(review.startsAt), about: one.shortfallId, year }))
}

const roundsDue = ({ rounds, year }: Facts): Due[] =>
  rounds.map(({ id, question, deadline }) => ({ kind: 'PROPOSE', title: question, on: deadline, about: id, year }))

const remediesDue = ({ memberId }: MemberPass, { shortfalls }: Facts): Due[] =>
  shortfalls
    .filter((one) => one.memberId === memberId && one.concludedIn !== null && one.state !== 'REMEDIED')
    .map((one: ShortfallRecord) => ({ kind: 'REMEDY', title: one.remedy, on: one.dueOn, about: one.id, year: one.year }))

const tasksDue = ({ memberId }: MemberPass, { tasks, year }: Facts): Due[] =>
  tasks
    .filter((task) => task.memberId === memberId)
    .map(({ id, what, dueOn }) => ({ kind: 'TASK', title: what, on: dueOn, about: id, year }))

/** One line for each year that has something unread. */
function linesDue({ entries }: Facts): Due[] {
  const unread = entries.filter((entry) => isRead.includes(entry.kind) && acknowledgedAt(entries, entry.id) === null)
  const years = [...new Set(unread.map((entry) => entry.year))]
  return years.map((year) => {
    const last = unread.findLast((entry) => entry.year === year)
    return { kind: 'ACKNOWLEDGE', title: null, on: null, about: last?.id ?? null, year }
  })
}

const isRead: readonly NotebookEntry['kind'][] = [
  'CELL_OPINION',
  'COMMENDATION',
  'CONCLUSION',
  'PRAISE',
  'REMINDER',
  'DECIDED',
  'APPEAL_ANSWER',
]

function latestOf(entries: readonly NotebookEntry[]) {
  const entry = entries.findLast((one) => one.kind === 'DECIDED')
  if (!entry) return null
  const { level, number, decidedOn } = entry.body
  return { year: entry.year, level, number, decidedOn, entryId: entry.id, acknowledged: acknowledgedAt(entries, entry.id) !== null }
}

/** Parts are the fields that the form requires; one is done when nothing stands against it. */
function assessmentOf({ member }: MemberPass, { assessment, year }: Facts) {
  const form = formFor(assessment, member)
  const required = form.sections.flatMap((section) => section.fields).filter((field) => field.required)
  const answers = assessment?.handedIn ?? assessment?.draft
  const all = { year, totalParts: required.length }
  if (!answers) return { ...all, state: 'NONE' as const, doneParts: 0 }
  if (isOnPaper(assessment) || assessment?.handedIn) return { ...all, state: stateOf(assessment), doneParts: required.length }
  const problems = validateSubmission(form, answers, member).map((problem) => problem.field)
  const isMissing = (field: (typeof required)[number]) =>
    problems.some((path) => (field.kind === 'TEXT' ? path.endsWith(`.${field.code}`) : path.startsWith(pathOf[field.kind])))
  return { ...all, state: stateOf(assessment), doneParts: required.filter((field) => !isMissing(field)).length }
}

const pathOf = {
  REGISTRATION: 'registration',
  SHORTFALLS: 'shortfalls',
  LEVEL_AS_EMPLOYEE: 'levelAsEmployee',
  LEVEL_AS_MEMBER: 'levelAsMember',
} as const

function stateOf(assessment: AssessmentRecord | null) {
  if (assessment?.frozenAt) return 'FROZEN' as const
  return assessment?.handedIn ? ('HANDED_IN' as const) : ('DRAFT' as const)
}

const nobody = { cellId: null, cellName: null, upperName: null, meeting: null, due: [] as Due[], latest: null }

const noAssessment = { state: 'NONE' as const, doneParts: 0, totalParts: 0 }
