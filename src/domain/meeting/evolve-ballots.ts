import { unreachable } from '../result.ts'
import type { EventOf } from './event.ts'
import type { Meeting, MeetingBallot } from './meeting.ts'
import { replaceById } from './replace-by-id.ts'

type BallotEvent = EventOf<'ballotOpened' | 'ballotClosing' | 'ballotCounted' | 'ballotCancelled'>

/** That a closing ballot is closed is known to the database's clock alone; the log goes from CLOSING to COUNTED. */
export function evolveBallots(meeting: Meeting, event: BallotEvent): Meeting {
  switch (event.type) {
    case 'ballotOpened': {
      const { atMost = null, unsafeSettings = [], ...opened } = event.ballot
      const beginning = { status: 'OPEN' as const, openedAt: event.at, cancelReason: null, result: null }
      const ballot: MeetingBallot = { ...opened, atMost, unsafeSettings, ...beginning }
      return {
        ...meeting,
        ballots: [...meeting.ballots, ballot],
        shown: { kind: 'BALLOT', id: ballot.id },
        resultPage: 0,
        wallBlank: false,
      }
    }
    case 'ballotClosing':
      return changeBallot(meeting, event.ballotId, { status: 'CLOSING' })
    case 'ballotCounted': {
      const counted = changeBallot(meeting, event.ballotId, { status: 'COUNTED', result: event.result })
      return { ...counted, shown: { kind: 'BALLOT', id: event.ballotId }, resultPage: 0 }
    }
    case 'ballotCancelled': {
      const cancelled = changeBallot(meeting, event.ballotId, { status: 'CANCELLED', cancelReason: event.reason })
      return meeting.shown?.id === event.ballotId ? { ...cancelled, shown: null } : cancelled
    }
    default:
      return unreachable(event)
  }
}

const changeBallot = (meeting: Meeting, id: string, change: Partial<MeetingBallot>): Meeting => ({
  ...meeting,
  ballots: replaceById(meeting.ballots, id, (ballot) => ({ ...ballot, ...change })),
})
