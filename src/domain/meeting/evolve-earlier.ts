import { unreachable } from '../result.ts'
import type { EventOf } from './event.ts'
import type { Meeting } from './meeting.ts'
import { replaceById } from './replace-by-id.ts'

/** What members report, and what the meeting finds, of things that earlier meetings left open. */
export function evolveEarlier(meeting: Meeting, event: EventOf<'memberReported' | 'taskSettled'>): Meeting {
  switch (event.type) {
    case 'memberReported':
      return reported(meeting, event)
    case 'taskSettled': {
      const { taskId, done, word } = event
      return { ...meeting, earlierTasks: replaceById(meeting.earlierTasks, taskId, (task) => ({ ...task, outcome: { done, word } })) }
    }
    default:
      return unreachable(event)
  }
}

function reported(meeting: Meeting, { about, aboutId, report }: EventOf<'memberReported'>): Meeting {
  if (about === 'TASK') {
    const { earlierTasks } = meeting
    return { ...meeting, earlierTasks: replaceById(earlierTasks, aboutId, (task) => ({ ...task, reports: [...task.reports, report] })) }
  }
  const { shortfalls } = meeting
  return { ...meeting, shortfalls: replaceById(shortfalls, aboutId, (one) => ({ ...one, reports: [...(one.reports ?? []), report] })) }
}
