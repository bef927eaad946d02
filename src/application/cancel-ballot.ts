import type { Seat } from '#domain/meeting/seat.ts'
import type { Result } from '#domain/result.ts'
import { submitCommand } from './command-meeting.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { Commanded } from './meeting-queue.ts'
import type { Refusal } from './refusal.ts'

/** Burns the papers unread; the reason enters the log. The way out of a lost phone: a new ballot follows. */
export async function cancelBallot(
  deps: MeetingDeps,
  seat: Seat,
  { ballotId, reason }: { ballotId: string; reason: string },
): Promise<Result<Commanded, Refusal>> {
  const cancelled = await submitCommand(
    deps,
    seat,
    { type: 'cancelBallot', ballotId, reason },
    { changes: () => [{ kind: 'cancelBallot', ballotId }], whenChangeRefused: 'ballot/already-counted' },
  )
  if (cancelled.ok) deps.meetings.ballots.forget(ballotId)
  return cancelled
}
