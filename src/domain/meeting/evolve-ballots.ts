import { unreachable } from '../result.ts'
import type { EventOf } from './event.ts'
import type { Meeting, MeetingBallot } from './meeting.ts'
import { replaceById } from './replace-by-id.ts'

type BallotEvent = EventOf<'ballotOpened' | 'ballotClosing' | 'ballotCounted' | 'ballotCancelled' | 'countsPassedOn' | 'countSigned'>

/** That a closing ballot is closed is known to the database's clock alone; the log goes from CLOSING to COUNTED. */
export function evolveBallots(meeting: Meeting, event: BallotEvent): Meeting {
  switch (event.type) {
    case 'ballotOpened': {
      const { atMost = null, unsafeSettings = [], paperVoterIds = [], ...opened } = event.ballot
      const ballot: MeetingBallot = { ...opened, ...nothingYet, atMost, unsafeSettings, paperVoterIds, openedAt: event.at }
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
      const counters = meeting.countingTeam?.memberIds ?? []
      const counted = changeBallot(meeting, event.ballotId, { status: 'COUNTED', result: event.result, counters })
      const resultShow = { order: 'NAME' as const, rows: event.oneByOne ? 0 : null }
      return { ...counted, shown: { kind: 'BALLOT', id: event.ballotId }, resultPage: 0, resultShow }
    }
    case 'ballotCancelled': {
      const cancelled = changeBallot(meeting, event.ballotId, { status: 'CANCELLED', cancelReason: event.reason })
      return meeting.shown?.id === event.ballotId ? { ...cancelled, shown: null } : cancelled
    }
    case 'countsPassedOn': {
      const { ballotId, memberIds, reason, byName, at } = event
      const passedOn = (ballot: MeetingBallot) => ({ ...ballot, passedOn: [...ballot.passedOn, { memberIds, reason, byName, at }] })
      return { ...meeting, ballots: replaceById(meeting.ballots, ballotId, passedOn) }
    }
    case 'countSigned': {
      const { ballotId, memberId, name, at } = event
      const signed = (ballot: MeetingBallot) => ({ ...ballot, countSignatures: [...ballot.countSignatures, { memberId, name, at }] })
      return { ...meeting, ballots: replaceById(meeting.ballots, ballotId, signed) }
    }
    default:
      return unreachable(event)
  }
}

/** A ballot as it opens. */
const nothingYet = {
  status: 'OPEN',
  cancelReason: null,
  result: null,
  counters: [],
  countSignatures: [],
  passedOn: [],
} as const satisfies Partial<MeetingBallot>

const changeBallot = (meeting: Meeting, id: string, change: Partial<MeetingBallot>): Meeting => ({
  ...meeting,
  ballots: replaceById(meeting.ballots, id, (ballot) => ({ ...ballot, ...change })),
})
