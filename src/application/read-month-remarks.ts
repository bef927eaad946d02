import { type Expected, expectedInMonth } from '#domain/notebook/expected-in-month.ts'
import type { Month } from '#domain/notebook/month.ts'
import { isMonthClosed, monthToWrite, regularMeetingOf } from '#domain/notebook/reflection-month.ts'
import { inReadingOrder, queueProgress } from '#domain/notebook/remark-queue.ts'
import { cellOffice } from '#domain/organization/roles.ts'
import { standingOn } from '#domain/organization/standing.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { MonthOfMember, RemarkRecord } from './ports/remarks.ts'
import type { Ports } from './ports.ts'
import { type CellPass, takeCellPass } from './take-cell-pass.ts'

/** The month of the whole cell as the committee reads it before the meeting; without a month, the one whose remarks are due. */
export async function readMonthRemarks(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  of: { cellId: string; month?: Month | undefined },
) {
  const pass = await takeCellPass(ports, actor, of.cellId)
  if (!pass.ok) return pass
  const { cell, upper, on, memberId } = pass.value
  const meetings = await ports.stores.meetings.ofCell(cell.id)
  const month = of.month ?? monthToWrite(on, meetings)
  const all = await ports.stores.remarks.cellMonth(cell.id, month)
  const judged = all.map((one) => ({ one, expected: expectedInMonth(one.member, one.statuses, { month, today: on }) }))
  const members = inReadingOrder(judged.filter(({ expected }) => expected.expected).map(({ one }) => rowOf(one, pass.value)))
  const meeting = isMonthClosed(month, meetings) ? null : regularMeetingOf(month, meetings)
  return ok({
    ...{ cellId: cell.id, cellName: cell.name, upperName: upper?.name ?? '', memberId, month, today: on, members },
    latestMonth: monthToWrite(on, meetings),
    leftOut: judged.flatMap(({ one, expected }) => leftOut(one, expected)),
    progress: queueProgress(members),
    meeting: meeting && { meetingId: meeting.id, title: meeting.title, startsAt: meeting.startsAt },
  })
}

const leftOut = ({ member }: MonthOfMember, expected: Expected) =>
  expected.expected || expected.why === 'NOT_HERE' ? [] : [{ name: member.name, why: expected.why }]

function rowOf({ member, positions, reflection, shortfalls, remark, earlier }: MonthOfMember, { cell, on, memberId }: CellPass) {
  const drafts = reflection?.body.shortfalls ?? []
  return {
    ...{ memberId: member.id, name: member.name, own: member.id === memberId },
    standing: standingOn(member, on) ?? ('PROBATIONARY' as const),
    office: cellOffice({ personId: member.personId, positions }, cell.id, on),
    ...{ handedIn: reflection !== null, remarked: remark !== null, shortfalls: drafts.length },
    reflection: reflection && { at: reflection.at, ...reflection.body },
    openShortfalls: shortfalls
      .filter(({ mergedIntoId }) => mergedIntoId === null)
      .map(({ id, topic, text, cause, remedy, dueOn, source, state, year, onAgenda, agendaOrder, display, wallText }) => ({
        ...{ id, topic, text, cause, remedy, dueOn, source, state, year, onAgenda, agendaOrder, display, wallText },
        thisMonth: drafts.some((draft) => draft.id === id),
      })),
    remark: remark && writtenRemark(remark),
    earlier: earlier.map(writtenRemark),
  }
}

const writtenRemark = ({ month, text, proposes, reason, author, recordedAt, enteredAt, version }: RemarkRecord) => ({
  ...{ month, text, proposes, reason, byName: author.name, recordedAt, enteredAt, version },
})

/** How the remarks of a month stand, for a page that is open while another of the committee writes. */
export async function readRemarkHeads(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  { cellId, month }: { cellId: string; month: Month },
) {
  const pass = await takeCellPass(ports, actor, cellId)
  if (!pass.ok) return pass
  const written = await ports.stores.remarks.since(cellId, month)
  return ok(
    written
      .filter((one) => one.month === month)
      .map(({ memberId, version, enteredAt }) => ({ memberId, version, final: enteredAt !== null })),
  )
}
