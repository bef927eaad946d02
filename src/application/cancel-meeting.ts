import type { Seat } from '#domain/meeting/seat.ts'
import { submitCommand } from './command-meeting.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { notifyInvited } from './notify.ts'

/** Calls a planned meeting off, with the reason; who was invited is told. */
export async function cancelMeeting(deps: MeetingDeps, seat: Seat, reason: string) {
  const done = await submitCommand(deps, seat, { type: 'cancel', reason })
  const meeting = done.ok ? await deps.meetings.recent(seat.meetingId) : null
  if (meeting?.announcedAt && meeting.cancelReason !== null) {
    const { id: meetingId, title, startsAt, cancelReason } = meeting
    const facts = { kind: 'MEETING_CANCELLED', meetingId, title, startsAt, reason: cancelReason } as const
    await notifyInvited(deps.ports, meeting, { key: `cancelled:${meetingId}`, facts, by: seat.memberId })
  }
  return done
}
