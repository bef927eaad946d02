import { mayReadConsole, type Seat } from '#domain/meeting/seat.ts'
import { ok, refuse } from '#domain/result.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { readNotTaken, readRecounts } from './meeting-figures.ts'
import { numberedView } from './meeting-views.ts'

/** Everything the cell committee runs the meeting with, and the room's health. To others there is no console. */
export async function readConsole(deps: MeetingDeps, seat: Seat) {
  const meeting = mayReadConsole(seat) ? await deps.meetings.load(seat.meetingId) : null
  if (!meeting) return refuse('meeting/not-found' as const)
  const [view, turnout, recounts, notTaken, health, wallLinks] = await Promise.all([
    numberedView(deps, meeting, 'console'),
    deps.meetings.turnout.asked(meeting),
    readRecounts(deps, meeting),
    readNotTaken(deps, meeting),
    deps.ports.room.health(meeting.id),
    deps.ports.stores.wallLinks.count(meeting.id),
  ])
  return ok({ ...view, turnout, recounts, health: { ...health, notTaken }, wallLinks })
}
