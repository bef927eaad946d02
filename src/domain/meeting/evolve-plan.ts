import { unreachable } from '../result.ts'
import type { EventOf } from './event.ts'
import type { Meeting } from './meeting.ts'

type PlanEvent = EventOf<'meetingPlanned' | 'meetingChanged' | 'meetingAnnounced' | 'meetingOpened' | 'meetingClosed'>

/** The life of a meeting: draft -> announced -> open -> closed; the last signature makes it signed (evolve-record.ts). */
export function evolvePlan(meeting: Meeting, event: PlanEvent): Meeting {
  switch (event.type) {
    case 'meetingPlanned': {
      const { cellId, kind, year, title, place, startsAt, steps, chairId } = event
      return { ...meeting, id: event.meetingId, cellId, kind, year, title, place, startsAt, steps, chairId, status: 'DRAFT' }
    }
    case 'meetingChanged': {
      const { title, place, startsAt, chairId } = event
      return { ...meeting, title, place, startsAt, chairId }
    }
    case 'meetingAnnounced':
      return { ...meeting, status: 'ANNOUNCED', announcedAt: event.at }
    case 'meetingOpened': {
      const { convened, quorum, shortfalls, baseRule = 'CONVENED' } = event
      return { ...meeting, status: 'OPEN', openedAt: event.at, convened, quorum, shortfalls, baseRule }
    }
    case 'meetingClosed':
      return closed(meeting, event.at)
    default:
      return unreachable(event)
  }
}

function closed(meeting: Meeting, at: string): Meeting {
  const current = meeting.currentStepId === null ? undefined : meeting.progress[meeting.currentStepId]
  const progress =
    meeting.currentStepId !== null && current?.state === 'NOW'
      ? { ...meeting.progress, [meeting.currentStepId]: { ...current, state: 'DONE' as const } }
      : meeting.progress
  return { ...meeting, status: 'CLOSED', closedAt: at, progress, shown: null }
}
