import { unreachable } from '../result.ts'
import type { EventOf } from './event.ts'
import type { Meeting } from './meeting.ts'

type AgendaEvent = EventOf<'stepEntered' | 'stepSkipped' | 'resultPageTurned'>

export function evolveAgenda(meeting: Meeting, event: AgendaEvent): Meeting {
  switch (event.type) {
    case 'stepEntered':
      return entered(meeting, event)
    case 'stepSkipped': {
      const { stepId, reason, at } = event
      return { ...meeting, progress: { ...meeting.progress, [stepId]: { state: 'SKIPPED', at, reason } } }
    }
    case 'resultPageTurned':
      return { ...meeting, resultPage: event.page }
    default:
      return unreachable(event)
  }
}

/** Moving on takes results and opinions off the wall; a step keeps the time at which it was first entered. */
function entered(meeting: Meeting, { stepId, item, at }: EventOf<'stepEntered'>): Meeting {
  const done = Object.entries(meeting.progress).map(([id, was]) => [id, was.state === 'NOW' ? { ...was, state: 'DONE' as const } : was])
  const before = meeting.progress[stepId]
  const since = before && before.state !== 'SKIPPED' ? before.at : at
  return {
    ...meeting,
    progress: { ...Object.fromEntries(done), [stepId]: { state: 'NOW', at: since, reason: null } },
    currentStepId: stepId,
    currentItem: item,
    resultPage: 0,
    shown: null,
    opinions: meeting.opinions.map((one) => (one.onWall ? { ...one, onWall: false } : one)),
  }
}
