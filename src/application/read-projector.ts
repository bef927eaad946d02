import { ok, refuse } from '#domain/result.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { meetingOfWall } from './make-wall-link.ts'
import { readCheckInCode, readRecounts } from './meeting-figures.ts'
import { numberedView } from './meeting-views.ts'

/** What the wall shows, for whoever holds an unrevoked link of it, and nothing else of the meeting. */
export async function readProjector(deps: MeetingDeps, token: string) {
  const meetingId = await meetingOfWall(deps, token)
  const meeting = meetingId === null ? null : await deps.meetings.recent(meetingId)
  if (!meeting) return refuse('meeting/not-found' as const)
  const [view, code, turnout, recounts] = await Promise.all([
    numberedView(deps, meeting, 'projector'),
    readCheckInCode(deps, meeting),
    deps.meetings.turnout.asked(meeting),
    readRecounts(deps, meeting),
  ])
  return ok({ ...view, code, turnout, recounts })
}
