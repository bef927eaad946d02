import { unreachable } from '../result.ts'
import type { EventOf } from './event.ts'
import type { Meeting, Speaker } from './meeting.ts'
import { replaceById } from './replace-by-id.ts'

type SpeechEvent = EventOf<'speakerAsked' | 'speakerWithdrew' | 'speakerInvited' | 'speakerFinished' | 'opinionSent' | 'opinionMarked'>

/** The queue of speakers, and the opinions that were sent. */
export function evolveSpeech(meeting: Meeting, event: SpeechEvent): Meeting {
  switch (event.type) {
    case 'speakerAsked':
      return { ...meeting, speakers: [...meeting.speakers, waiting(event)] }
    case 'speakerWithdrew':
      return changeSpeaker(meeting, event.id, { state: 'WITHDRAWN' })
    case 'speakerInvited':
      return changeSpeaker(meeting, event.id, { state: 'SPEAKING', startedAt: event.at })
    case 'speakerFinished':
      return changeSpeaker(meeting, event.id, { state: 'DONE', endedAt: event.at })
    case 'opinionSent': {
      const { id, memberId, text, aboutMemberId, at } = event
      const opinion = { id, memberId, text, sentAt: at, aboutMemberId, onWall: false, inMinutes: false }
      return { ...meeting, opinions: [...meeting.opinions, opinion] }
    }
    case 'opinionMarked':
      return { ...meeting, opinions: marked(meeting, event) }
    default:
      return unreachable(event)
  }
}

const waiting = ({ id, memberId, at }: EventOf<'speakerAsked'>): Speaker => ({
  id,
  memberId,
  state: 'WAITING',
  askedAt: at,
  startedAt: null,
  endedAt: null,
})

const changeSpeaker = (meeting: Meeting, id: string, change: Partial<Speaker>): Meeting => ({
  ...meeting,
  speakers: replaceById(meeting.speakers, id, (one) => ({ ...one, ...change })),
})

/** One opinion on the wall at a time. */
const marked = ({ opinions }: Meeting, { id, onWall, inMinutes }: EventOf<'opinionMarked'>): Meeting['opinions'] =>
  opinions.map((one) => {
    if (one.id === id) return { ...one, onWall, inMinutes }
    return onWall && one.onWall ? { ...one, onWall: false } : one
  })
