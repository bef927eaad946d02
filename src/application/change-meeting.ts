import type { Seat } from '#domain/meeting/seat.ts'
import { refuse } from '#domain/result.ts'
import { submitCommand } from './command-meeting.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { notifyInvited } from './notify.ts'

export type ChangedInvitation = { title: string; place: string; startsAt: string; chairId: string }

/** Changes title, place, time or chair before the meeting opens; who was invited is told. */
export async function changeMeeting(deps: MeetingDeps, seat: Seat, { title, place, startsAt, chairId }: ChangedInvitation) {
  if (!(await deps.ports.stores.members.find(seat.cellId, chairId))) return refuse('meeting/no-such-member' as const)
  const done = await submitCommand(deps, seat, { type: 'change', title, place, startsAt, chairId })
  const meeting = done.ok ? await deps.meetings.recent(seat.meetingId) : null
  if (meeting?.status === 'ANNOUNCED' && meeting.invitationSequence > 0) {
    const facts = { kind: 'MEETING_CHANGED', meetingId: meeting.id, title, startsAt, place } as const
    const key = `changed:${meeting.id}:${meeting.invitationSequence}`
    await notifyInvited(deps.ports, meeting, { key, facts, by: seat.memberId })
  }
  return done
}
