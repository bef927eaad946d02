import { personalView } from '#domain/meeting/personal-view.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { ok, refuse } from '#domain/result.ts'
import type { MeetingDeps } from './live-meetings.ts'

/** One member's own part of the meeting. Says nothing of what they took or cast. */
export async function readMyPart({ meetings }: MeetingDeps, seat: Seat) {
  const meeting = await meetings.recent(seat.meetingId)
  return meeting ? ok(personalView(meeting, seat.memberId, seat)) : refuse('meeting/not-found' as const)
}
