import type { Seat } from '#domain/meeting/seat.ts'
import { ok, refuse } from '#domain/result.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { readRecounts } from './meeting-figures.ts'
import { numberedView } from './meeting-views.ts'

/** What every phone of the meeting shows, as it stands now. */
export async function readPhone(deps: MeetingDeps, seat: Seat) {
  const meeting = await deps.meetings.recent(seat.meetingId)
  if (!meeting) return refuse('meeting/not-found' as const)
  const [view, turnout, recounts] = await Promise.all([
    numberedView(deps, meeting, 'phone'),
    deps.meetings.turnout.asked(meeting),
    readRecounts(deps, meeting),
  ])
  return ok({ ...view, turnout, recounts })
}
