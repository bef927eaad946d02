import type { Seat } from '#domain/meeting/seat.ts'
import { type Result, refuse } from '#domain/result.ts'
import { isAccepted } from './check-in-code.ts'
import { submitCommand } from './command-meeting.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { Commanded } from './meeting-queue.ts'
import type { Refusal } from './refusal.ts'

/** Presence by the code on the wall, which only someone in the hall sees; the roll call confirms. Again: nothing new happens. */
export async function checkIn(
  deps: MeetingDeps,
  seat: Seat,
  { code, phone }: { code: string; phone: 'CAN_VOTE' | 'CANNOT_VOTE' },
): Promise<Result<Commanded, Refusal>> {
  const meeting = await deps.meetings.recent(seat.meetingId)
  if (!meeting) return refuse('meeting/not-found')
  const { checkInSecret: secret, ruleSet } = await deps.meetings.surroundings(meeting)
  const { digests, clock } = deps.ports
  if (!isAccepted({ digests, secret, timing: ruleSet.checkIn }, code, clock.now())) return refuse('meeting/wrong-code')
  return submitCommand(deps, seat, { type: 'checkIn', phone })
}
