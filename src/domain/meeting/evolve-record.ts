import { unreachable } from '../result.ts'
import type { EventOf } from './event.ts'
import type { Meeting } from './meeting.ts'

type RecordEvent = EventOf<'reportWritten' | 'resolutionWritten' | 'conclusionWritten' | 'taskAssigned' | 'taskRemoved'>

/** What the meeting leaves in writing. */
export function evolveRecord(meeting: Meeting, event: RecordEvent): Meeting {
  switch (event.type) {
    case 'reportWritten':
      return { ...meeting, reportText: event.text }
    case 'resolutionWritten':
      return { ...meeting, resolutionText: event.text }
    case 'conclusionWritten':
      return { ...meeting, conclusionText: event.text }
    case 'taskAssigned': {
      const { id, what, memberId, dueOn } = event
      return { ...meeting, tasks: [...meeting.tasks, { id, what, memberId, dueOn }] }
    }
    case 'taskRemoved':
      return { ...meeting, tasks: meeting.tasks.filter(({ id }) => id !== event.id) }
    default:
      return unreachable(event)
  }
}
