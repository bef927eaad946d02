import { checkReply, type Reply } from '#domain/meeting/invitation.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { Refusal } from './refusal.ts'

/** A member says whether they come; the last word before the opening counts. It marks nobody: the roll call does. */
export async function answerInvitation(
  { ports, meetings }: MeetingDeps,
  seat: Seat,
  { answer, reason }: Reply,
): Promise<Result<null, Refusal>> {
  const meeting = await meetings.load(seat.meetingId)
  if (!meeting) return refuse('meeting/not-found')
  const refusal = checkReply(meeting, { answer, reason })
  if (refusal) return refuse(refusal)
  const { cellId, meetingId, memberId } = seat
  const kept = answer === 'EXCUSED' ? reason.trim() : ''
  await ports.stores.replies.save({ cellId, meetingId, memberId, answer, reason: kept, at: ports.clock.now() })
  return ok(null)
}
