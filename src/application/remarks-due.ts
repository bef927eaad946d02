import { lastDayOf, yearOfMonth } from '#domain/notebook/month.ts'
import { monthToWrite, regularMeetingOf } from '#domain/notebook/reflection-month.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import { cellOffice } from '#domain/organization/roles.ts'
import type { Ports } from './ports.ts'
import { helpDue } from './read-help-plans.ts'
import type { MemberPass } from './take-member-pass.ts'

/** Reflections of the month that are in and wait for a remark of the committee, for its members (rule 8: due before the meeting). */
export async function remarksDue({ stores }: Pick<Ports, 'stores'>, { cellId, memberId, personId, on }: MemberPass) {
  const positions = await stores.organization.positionsAt(cellId)
  if (cellOffice({ personId, positions }, cellId, on) === null) return []
  const meetings = await stores.meetings.ofCell(cellId)
  const month = monthToWrite(on, meetings)
  const [handedIn, remarks] = await Promise.all([stores.reflections.ofCell(cellId, month), stores.remarks.since(cellId, month)])
  const isRemarked = (id: string) => remarks.some((one) => one.month === month && one.memberId === id)
  const waiting = handedIn.filter((one) => one.memberId !== memberId && !isRemarked(one.memberId)).length
  const meeting = regularMeetingOf(month, meetings)
  const day = meeting ? vietnamDay(meeting.startsAt) : lastDayOf(month)
  const line = { kind: 'REMARKS' as const, title: String(waiting), on: day, about: cellId, year: yearOfMonth(month) }
  return waiting === 0 ? [] : [line]
}

/** Steps of help that fall due, for the one who is helped and for who helps. */
export async function helpStepsDue(ports: Pick<Ports, 'stores'>, pass: MemberPass) {
  const steps = await helpDue(ports, pass)
  return steps.map(({ stepId, what, dueOn }) => ({ kind: 'HELP_STEP' as const, title: what, on: dueOn, about: stepId, year: 0 }))
}
