import { cardOf } from '#domain/notebook/shortfall.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { submitCommand } from './command-meeting.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { ReportRecord } from './ports/follow-up.ts'
import { isOpenToMember } from './read-my-notebook.ts'
import type { Refusal } from './refusal.ts'
import { takeMemberPass } from './take-member-pass.ts'
import { takeSeat } from './take-seat.ts'

export type Progress = { cellId: string; about: 'SHORTFALL' | 'TASK'; aboutId: string; text: string }

/**
 * What a member did about a shortfall that is not remedied, concluded by a meeting or not, or about a task: dated, never changed. Of
 * merged shortfalls every owner reports on the one card. While a meeting is open that has it on its list, everybody there sees it at
 * once; else it waits for the next.
 */
export async function reportProgress(deps: MeetingDeps, actor: Actor, given: Progress): Promise<Result<{ reportId: string }, Refusal>> {
  const { ports } = deps
  const pass = await takeMemberPass(ports, actor, given.cellId)
  if (!pass.ok) return pass
  const { cellId, memberId } = pass.value
  const aboutId = await openAndOwn(deps, memberId, given)
  if (aboutId === null) return refuse('access/not-found')
  const text = given.text.trim()
  if (text === '') return refuse('meeting/report-empty')
  const { about } = given
  const report: ReportRecord = { cellId, id: ports.chance.cellRowId(cellId), about, aboutId, memberId, text, at: ports.clock.now() }
  const told = await tellOpenMeeting(deps, actor, report)
  if (told === 'no-meeting') await ports.stores.reports.append(report)
  else if (!told.ok) return told
  return ok({ reportId: report.id })
}

/** The task or the card to report on; null for what is settled, another's, or not yet the member's to read. */
async function openAndOwn(
  { ports: { stores } }: MeetingDeps,
  memberId: string,
  { cellId, about, aboutId }: Progress,
): Promise<string | null> {
  if (about === 'TASK') {
    const task = await stores.tasks.find(cellId, aboutId)
    return task?.memberId === memberId && task.state === 'OPEN' ? task.id : null
  }
  const asked = await stores.shortfalls.find(cellId, aboutId)
  const card = asked && cardOf(asked) !== asked.id ? await stores.shortfalls.find(cellId, cardOf(asked)) : asked
  if (!card || card.state === 'REMEDIED') return null
  const parts = (await stores.shortfalls.ofCell(cellId, card.year)).filter((one) => cardOf(one) === card.id)
  return parts.some((one) => one.memberId === memberId && isOpenToMember(one)) ? card.id : null
}

/** In one transaction with the event that shows it. */
async function tellOpenMeeting(deps: MeetingDeps, actor: Actor, report: ReportRecord) {
  const open = (await deps.ports.stores.meetings.open([report.cellId]))[0]
  const meeting = open ? await deps.meetings.recent(open.id) : null
  const isOnList = [...(meeting?.shortfalls ?? []), ...(meeting?.earlierTasks ?? [])].some(({ id }) => id === report.aboutId)
  const seat = meeting && isOnList ? await takeSeat(deps, actor, meeting.id) : null
  if (!seat?.ok) return 'no-meeting' as const
  const { about, aboutId, id: reportId, text } = report
  const along = { changes: () => [{ kind: 'appendReport' as const, report }] }
  return submitCommand(deps, seat.value, { type: 'noteReport', about, aboutId, reportId, text }, along)
}
