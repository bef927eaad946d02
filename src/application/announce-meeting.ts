import type { Seat } from '#domain/meeting/seat.ts'
import { submitCommand } from './command-meeting.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { notifyInvited } from './notify.ts'

/** From draft to announced: every member of the cell sees it and is told. */
export async function announceMeeting(deps: MeetingDeps, seat: Seat) {
  const done = await submitCommand(deps, seat, { type: 'announce' })
  const meeting = done.ok ? await deps.meetings.recent(seat.meetingId) : null
  if (meeting) {
    const { id: meetingId, title, startsAt, place } = meeting
    const facts = { kind: 'MEETING_ANNOUNCED', meetingId, title, startsAt, place } as const
    await notifyInvited(deps.ports, meeting, { key: `announced:${meetingId}`, facts, by: seat.memberId })
  }
  return done
}
