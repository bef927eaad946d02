import { millisecondsBetween } from '../organization/civil-date.ts'
import { refuse } from '../result.ts'
import type { CommandOf } from './command.ts'
import { type Asked, type Facts, happened, nothing } from './decision.ts'
import type { EventFact } from './event.ts'
import { pauseUnderWay } from './pause.ts'
import { ballotUnderWay, voteUnderWay } from './unfinished.ts'

/** Nothing that is voted on is left open over a pause; who speaks has their clock stopped. The reason is kept in the minutes. */
export function pauseMeeting({ meeting, at }: Asked, { reason, until }: CommandOf<'pauseMeeting'>): Facts {
  if (pauseUnderWay(meeting)) return nothing
  if (ballotUnderWay(meeting)) return refuse('meeting/ballot-unfinished')
  if (voteUnderWay(meeting)) return refuse('meeting/vote-open')
  if (reason.trim() === '') return refuse('meeting/pause-needs-reason')
  if (until !== null && millisecondsBetween(at, until) <= 0) return refuse('meeting/pause-ends-before-now')
  const running = meeting.speakers.filter(({ runningSince }) => runningSince !== null)
  const stopped = running.map(({ id }): EventFact => ({ type: 'speakerClockStopped', id }))
  return happened(...stopped, { type: 'meetingPaused', reason: reason.trim(), until })
}

export const resumeMeeting = ({ meeting }: Asked): Facts => (pauseUnderWay(meeting) ? happened({ type: 'meetingResumed' }) : nothing)

/** What is voted on is always to be seen. */
export function blankWall({ meeting }: Asked, { on }: CommandOf<'blankWall'>): Facts {
  if (meeting.wallBlank === on) return nothing
  if (on && ballotUnderWay(meeting)) return refuse('meeting/ballot-unfinished')
  if (on && voteUnderWay(meeting)) return refuse('meeting/vote-open')
  return happened({ type: on ? 'wallBlanked' : 'wallUnblanked' })
}
