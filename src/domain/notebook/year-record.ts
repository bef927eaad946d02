import type { MeetingOnRecord } from '../calendar/meeting-on-record.ts'
import { hasEnded } from '../calendar/meeting-on-record.ts'
import { dayOf } from '../calendar/months.ts'
import { vietnamDay, yearOf } from '../organization/civil-date.ts'
import type { CivilDate, Member, MemberStatus } from '../organization/types.ts'
import type { NotebookEntry, TaskLine } from './entry.ts'
import { expectedInMonth } from './expected-in-month.ts'
import { type Month, monthOfDay, monthsOf } from './month.ts'
import { type PromisedAndDone, promisedAndDone } from './promised-and-done.ts'
import type { RegistrationItem, Shortfall, ShortfallSource, ShortfallState } from './types.ts'
import type { RemarkProposal, SelfCorrection } from './year-entries.ts'

/** A shortfall of the year with its remedy, and what the member wrote about it month by month. */
export type YearShortfall = {
  id: string
  topic: string
  text: string
  cause: string
  remedy: string
  dueOn: CivilDate | null
  source: ShortfallSource
  state: ShortfallState
  /** A meeting concluded it. */
  concluded: boolean
  conclusion: string | null
  corrections: { month: Month; text: string }[]
}

/** All that a year left in one member's notebook, gathered for the self-assessment. */
export type YearRecord = {
  year: number
  promised: PromisedAndDone
  /** Of the months that asked for a reflection: which were handed in, which are missing. `notAsked`: exempt, away, elsewhere. */
  reflection: { asked: number; handedIn: Month[]; missing: Month[]; notAsked: number }
  attendance: { held: number; present: number; excused: number; unexcused: number }
  shortfalls: YearShortfall[]
  /** Carried by open vote in a meeting. */
  praise: { on: CivilDate; reason: string }[]
  reminders: { on: CivilDate; reason: string }[]
  tasks: TaskLine[]
  deeds: { text: string; doneOn: CivilDate | null }[]
  campaigns: string[]
  remarks: { month: Month; text: string; proposes: RemarkProposal | null }[]
}

export type YearFacts = {
  year: number
  today: CivilDate
  /** The year's memberships, each with its statuses: who moved belongs to two cells in turn. */
  memberships: readonly { member: Member; statuses: readonly MemberStatus[] }[]
  /** Of the year, oldest first. */
  entries: readonly NotebookEntry[]
  meetings: readonly MeetingOnRecord[]
  shortfalls: readonly (Omit<Shortfall, 'memberId'> & { memberId: string })[]
  /** The self-assessment's own list. */
  assessed: readonly RegistrationItem[]
}

export function yearRecord(facts: YearFacts): YearRecord {
  const { entries, year } = facts
  return {
    year,
    promised: promisedAndDone(entries, facts.assessed),
    reflection: reflectionOf(facts),
    attendance: attendanceOf(facts),
    shortfalls: shortfallsOf(facts),
    praise: spokenOf(entries, 'PRAISE'),
    reminders: spokenOf(entries, 'REMINDER'),
    tasks: tasksOf(entries),
    deeds: entries.flatMap((one) => (one.kind === 'GOOD_DEED' ? [{ text: one.body.text, doneOn: one.body.doneOn }] : [])),
    campaigns: [...new Set(entries.flatMap((one) => (one.kind === 'CAMPAIGN_REPORT' ? [one.body.campaign] : [])))],
    remarks: remarksOf(entries),
  }
}

/** Concluded by a meeting and not yet remedied: 366-QĐ/TW, Điều 11 asks all of them remedied for EXCELLENT. */
export const unremedied = ({ shortfalls }: Pick<YearRecord, 'shortfalls'>): number =>
  shortfalls.filter(({ concluded, state }) => concluded && state !== 'REMEDIED').length

function reflectionOf({ year, today, memberships, entries }: YearFacts): YearRecord['reflection'] {
  const begun = monthsOf(year).filter((month) => month <= monthOfDay(today))
  const isAsked = (month: Month) => memberships.some(({ member, statuses }) => expectedInMonth(member, statuses, { month, today }).expected)
  const asked = begun.filter(isAsked)
  const written = new Set(entries.flatMap((one) => (one.kind === 'REFLECTION' ? [one.body.month] : [])))
  const handedIn = [...written].toSorted()
  const missing = asked.filter((month) => !written.has(month))
  return { asked: asked.length, handedIn, missing, notAsked: begun.length - asked.length }
}

function attendanceOf({ year, meetings, memberships }: YearFacts): YearRecord['attendance'] {
  const ids = new Set(memberships.map(({ member }) => member.id))
  const held = meetings.filter((one) => hasEnded(one) && yearOf(dayOf(one)) === year)
  const states = held.flatMap((one) => one.attendance.find(({ memberId }) => ids.has(memberId))?.state ?? [])
  const count = (state: (typeof states)[number]) => states.filter((one) => one === state).length
  return { held: states.length, present: count('PRESENT'), excused: count('EXCUSED'), unexcused: count('UNEXCUSED') }
}

function shortfallsOf({ entries, memberships, shortfalls }: YearFacts): YearShortfall[] {
  const ids = new Set(memberships.map(({ member }) => member.id))
  const written = entries.flatMap((one) =>
    one.kind === 'REFLECTION' ? one.body.corrections.map((correction) => ({ ...correction, month: one.body.month })) : [],
  )
  return shortfalls.filter(({ memberId }) => ids.has(memberId)).map((one) => yearShortfall(one, written))
}

function yearShortfall(
  { id, topic, text, cause, remedy, dueOn, source, state, conclusion, concludedIn }: YearFacts['shortfalls'][number],
  written: readonly (SelfCorrection & { month: Month })[],
): YearShortfall {
  const corrections = written.filter((one) => one.shortfallId === id).map(({ month, text: words }) => ({ month, text: words }))
  return { id, topic, text, cause, remedy, dueOn, source, state, conclusion, concluded: concludedIn !== null, corrections }
}

const spokenOf = (entries: readonly NotebookEntry[], kind: 'PRAISE' | 'REMINDER') =>
  entries.flatMap((one) => (one.kind === kind ? [{ on: vietnamDay(one.at), reason: one.body.reason }] : []))

/** Each task as the last meeting that spoke of it left it. */
function tasksOf(entries: readonly NotebookEntry[]): TaskLine[] {
  const last = new Map(entries.flatMap((one) => (one.kind === 'TASK' ? [[one.body.taskId, one.body] as const] : [])))
  return [...last.values()]
}

/** A remark that was written again counts as its last. */
function remarksOf(entries: readonly NotebookEntry[]): YearRecord['remarks'] {
  const last = new Map(entries.flatMap((one) => (one.kind === 'MONTHLY_REMARK' ? [[one.body.month, one.body] as const] : [])))
  return [...last.values()].map(({ month, text, proposes }) => ({ month, text, proposes })).toSorted((a, b) => (a.month < b.month ? -1 : 1))
}
