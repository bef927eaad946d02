import type { Seat } from '#domain/meeting/seat.ts'
import { ok, refuse } from '#domain/result.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { numberedView } from './meeting-views.ts'

/** What the wall shows, for a member's phone when the projector dies: the wall's view and no more, without the code to check in by. */
export async function readScreen(deps: MeetingDeps, seat: Seat) {
  const meeting = await deps.meetings.recent(seat.meetingId)
  return meeting ? ok(await numberedView(deps, meeting, 'projector')) : refuse('meeting/not-found' as const)
}
