import { unreachable } from '../result.ts'
import type { EventOf } from './event.ts'
import type { Meeting } from './meeting.ts'

type PauseEvent = EventOf<'meetingPaused' | 'meetingResumed' | 'wallBlanked' | 'wallUnblanked'>

export function evolvePause(meeting: Meeting, event: PauseEvent): Meeting {
  switch (event.type) {
    case 'meetingPaused': {
      const { at: from, reason, until } = event
      return { ...meeting, pauses: [...meeting.pauses, { from, to: null, reason, until }] }
    }
    case 'meetingResumed':
      return { ...meeting, pauses: meeting.pauses.map((one) => ({ ...one, to: one.to ?? event.at })) }
    case 'wallBlanked':
      return { ...meeting, wallBlank: true }
    case 'wallUnblanked':
      return { ...meeting, wallBlank: false }
    default:
      return unreachable(event)
  }
}
