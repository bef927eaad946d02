import { inRollCallOrder } from '#domain/meeting/roll-call.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { ok, refuse } from '#domain/result.ts'
import type { MeetingDeps } from './live-meetings.ts'

/** Who is called to the meeting, by name: whom an opinion may speak of. Empty before it opens. */
export async function readPeople(deps: MeetingDeps, seat: Seat) {
  const meeting = await deps.meetings.recent(seat.meetingId)
  if (!meeting) return refuse('meeting/not-found' as const)
  return ok(inRollCallOrder(meeting.convened).map(({ memberId, name }) => ({ memberId, name })))
}
