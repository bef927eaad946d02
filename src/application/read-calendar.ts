import { hasEnded, type MeetingOnRecord, meetingOnRecord } from '#domain/calendar/meeting-on-record.ts'
import { monthsOfYear } from '#domain/calendar/months.ts'
import { type CalendarWarning, calendarWarnings } from '#domain/calendar/warnings.ts'
import { rhythmOf } from '#domain/classification/rule-set.ts'
import { yearOf } from '#domain/organization/civil-date.ts'
import { ok, type Result } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { ruleSetOf, treeToday } from './org-today.ts'
import { takeCellPass } from './take-cell-pass.ts'
import { takeMemberPass } from './take-member-pass.ts'

/** Meetings that are read back for absences in a row. */
const readAtMost = 60

type Wanted = { cellId?: string | undefined; year?: number | undefined }

/** The year of a cell, for its committee (everything) and for its members (without drafts, and of absences only their own). */
export async function readCalendar(deps: MeetingDeps, actor: Actor, { cellId, year }: Wanted) {
  const reader = await readerOf(deps, actor, cellId)
  if (!reader.ok) return reader
  const { ports } = deps
  const today = ports.clock.today()
  const asked = { year: year ?? yearOf(today), today }
  const tree = await treeToday(ports)
  const ruleSet = await ruleSetOf(ports, tree, reader.value.cellId, asked.year)
  const all = (await meetingsOf(deps, reader.value.cellId)).filter((one) => reader.value.isCommittee || one.status !== 'DRAFT')
  const isShown = (one: CalendarWarning) => reader.value.isCommittee || !('memberId' in one) || one.memberId === reader.value.memberId
  return ok({
    cellId: reader.value.cellId,
    cellName: tree.unit(reader.value.cellId)?.name ?? '',
    isCommittee: reader.value.isCommittee,
    ...asked,
    months: monthsOfYear(all, asked.year, today).map(({ meetings, ...month }) => ({
      ...month,
      meetings: meetings.map(({ meeting, state }) => ({ ...meetingLine(meeting), state })),
    })),
    warnings: calendarWarnings(all, { ...asked, rhythm: rhythmOf(ruleSet) }).filter(isShown),
  })
}

async function readerOf({ ports }: MeetingDeps, actor: Actor, cellId: string | undefined): Promise<Result<Reader, 'access/not-found'>> {
  const committee = cellId === undefined ? null : await takeCellPass(ports, actor, cellId)
  if (committee?.ok) return ok({ cellId: committee.value.cell.id, memberId: committee.value.memberId, isCommittee: true })
  const member = await takeMemberPass(ports, actor, cellId)
  return member.ok ? ok({ cellId: member.value.cellId, memberId: member.value.memberId, isCommittee: false }) : member
}

type Reader = { cellId: string; memberId: string | null; isCommittee: boolean }

async function meetingsOf({ ports, meetings }: MeetingDeps, cellId: string): Promise<MeetingOnRecord[]> {
  const summaries = (await ports.stores.meetings.ofCell(cellId)).slice(0, readAtMost)
  const read = await Promise.all(summaries.map(({ id, version }) => meetings.recent(id, version)))
  return read.flatMap((one) => (one ? [meetingOnRecord(one)] : []))
}

const meetingLine = (meeting: MeetingOnRecord) => ({
  meetingId: meeting.id,
  kind: meeting.kind,
  title: meeting.title,
  startsAt: meeting.startsAt,
  status: meeting.status,
  minutes: meeting.minutes,
  ...(hasEnded(meeting)
    ? { present: meeting.attendance.filter(({ state }) => state === 'PRESENT').length, expected: meeting.attendance.length }
    : { present: null, expected: null }),
})
