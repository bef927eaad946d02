import { unreachable } from '../result.ts'
import { wholeStep } from './agenda.ts'
import type { EventOf } from './event.ts'
import { leave } from './evolve-agenda.ts'
import type { Meeting } from './meeting.ts'

type PlanEvent = EventOf<'meetingPlanned' | 'meetingChanged' | 'meetingAnnounced' | 'meetingCancelled' | 'meetingOpened' | 'meetingClosed'>

/** The life of a meeting: draft -> announced -> open -> closed; the last signature makes it signed (evolve-record.ts). */
export function evolvePlan(meeting: Meeting, event: PlanEvent): Meeting {
  switch (event.type) {
    case 'meetingPlanned': {
      const { cellId, group = null, kind, year, title, place, startsAt, chairId, template = null, followsId = null } = event
      const steps = event.steps.map(wholeStep)
      return {
        ...meeting,
        ...{ id: event.meetingId, cellId, group, kind, year, title, place, startsAt, steps, chairId, template, followsId },
        status: 'DRAFT',
      }
    }
    case 'meetingChanged': {
      const { title, place, startsAt, chairId } = event
      return { ...meeting, title, place, startsAt, chairId, invitationSequence: nextSequence(meeting) }
    }
    case 'meetingAnnounced':
      return { ...meeting, status: 'ANNOUNCED', announcedAt: event.at }
    case 'meetingCancelled':
      return { ...meeting, status: 'CANCELLED', cancelReason: event.reason, invitationSequence: nextSequence(meeting) }
    case 'meetingOpened': {
      const {
        convened,
        quorum,
        shortfalls,
        baseRule = 'CONVENED',
        praiseSelfVote = 'ALLOWED',
        earlierTasks = [],
        previous = null,
        supervisors = [],
      } = event
      const left = { shortfalls, earlierTasks, previous }
      return { ...meeting, ...left, status: 'OPEN', openedAt: event.at, convened, quorum, baseRule, praiseSelfVote, supervisors }
    }
    case 'meetingClosed':
      return closed(meeting, event.at)
    default:
      return unreachable(event)
  }
}

/** Nobody holds an invitation before it is announced (RFC 5545, 3.8.7.4 counts revisions of what was sent). */
const nextSequence = ({ status, invitationSequence }: Meeting): number =>
  status === 'ANNOUNCED' ? invitationSequence + 1 : invitationSequence

const closed = (meeting: Meeting, at: string): Meeting => ({
  ...meeting,
  ...leave(meeting, at),
  status: 'CLOSED',
  closedAt: at,
  shown: null,
})
