import { unreachable } from '../result.ts'
import type { EventOf } from './event.ts'
import type { Meeting } from './meeting.ts'
import { lastShownPage } from './result-order.ts'

type AgendaEvent = EventOf<'stepEntered' | 'stepSkipped' | 'resultPageTurned' | 'resultShown'>

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
    case 'resultShown':
      return { ...meeting, resultShow: { order: event.order, rows: event.rows }, resultPage: lastShownPage(event.rows) }
    default:
      return unreachable(event)
  }
}

/** Moving on takes results and opinions off the wall; a step or item keeps the time at which it was first entered. */
function entered(meeting: Meeting, { stepId, item, at }: EventOf<'stepEntered'>): Meeting {
  const left = leave(meeting, at)
  const itemId = meeting.steps.find(({ id }) => id === stepId)?.items[item]?.id
  const now = [stepId, ...(itemId === undefined ? [] : [itemId])].map((id) => [id, standingSince(meeting, id, at)])
  return {
    ...meeting,
    progress: { ...left.progress, ...Object.fromEntries(now) },
    stays: [...left.stays, { id: itemId ?? stepId, from: at, to: null }],
    currentStepId: stepId,
    currentItem: item,
    resultPage: 0,
    shown: null,
    opinions: meeting.opinions.map((one) => (one.onWall ? { ...one, onWall: false } : one)),
  }
}

function standingSince({ progress }: Meeting, id: string, at: string): Meeting['progress'][string] {
  const before = progress[id]
  return { state: 'NOW', at: before && before.state !== 'SKIPPED' ? before.at : at, reason: null }
}

/** Where the meeting stood is done, and its time is over. */
export function leave({ progress, stays }: Meeting, at: string): Pick<Meeting, 'progress' | 'stays'> {
  const done = Object.entries(progress).map(([id, was]) => [id, was.state === 'NOW' ? { ...was, state: 'DONE' as const } : was])
  return { progress: Object.fromEntries(done), stays: stays.map((stay) => (stay.to === null ? { ...stay, to: at } : stay)) }
}
