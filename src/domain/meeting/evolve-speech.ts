import { unreachable } from '../result.ts'
import type { EventOf } from './event.ts'
import type { Meeting, Speaker } from './meeting.ts'
import { replaceById } from './replace-by-id.ts'
import { spokenMilliseconds } from './speaking-clock.ts'

type SpeechEvent = EventOf<
  | 'speakerAsked'
  | 'speakerWithdrew'
  | 'speakerInvited'
  | 'speakerFinished'
  | 'speakersOrdered'
  | 'speakerClockStopped'
  | 'speakerClockRan'
  | 'speakingTimeSet'
  | 'speakerListClosed'
  | 'speakerListOpened'
>

/** The queue of speakers and their clock. */
export function evolveSpeech(meeting: Meeting, event: SpeechEvent): Meeting {
  switch (event.type) {
    case 'speakerAsked':
      return { ...meeting, speakers: [...meeting.speakers, waiting(event)] }
    case 'speakerWithdrew':
      return changeSpeaker(meeting, event.id, (one) => ({ ...one, state: 'WITHDRAWN' }))
    case 'speakerInvited':
      return changeSpeaker(meeting, event.id, (one) => ({ ...one, state: 'SPEAKING', startedAt: event.at, runningSince: event.at }))
    case 'speakerFinished':
      return changeSpeaker(meeting, event.id, (one) => ({ ...stopped(one, event.at), state: 'DONE', endedAt: event.at }))
    case 'speakersOrdered':
      return { ...meeting, speakers: ordered(meeting.speakers, event.ids) }
    case 'speakerClockStopped':
      return changeSpeaker(meeting, event.id, (one) => stopped(one, event.at))
    case 'speakerClockRan':
      return changeSpeaker(meeting, event.id, (one) => ({ ...one, runningSince: event.at }))
    case 'speakingTimeSet':
      return { ...meeting, speakingSeconds: event.seconds }
    case 'speakerListClosed':
      return { ...meeting, speakerList: 'CLOSED' }
    case 'speakerListOpened':
      return { ...meeting, speakerList: 'OPEN' }
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
  runningSince: null,
  spokenMilliseconds: 0,
})

const stopped = (one: Speaker, at: string): Speaker => ({
  ...one,
  runningSince: null,
  spokenMilliseconds: spokenMilliseconds(one, at),
})

/** Who has spoken or speaks stays where they were; who waits follows in the new order. */
function ordered(speakers: readonly Speaker[], ids: readonly string[]): Speaker[] {
  const named = ids.flatMap((id) => speakers.find((one) => one.id === id) ?? [])
  return [...speakers.filter((one) => !named.includes(one)), ...named]
}

const changeSpeaker = (meeting: Meeting, id: string, change: (one: Speaker) => Speaker): Meeting => ({
  ...meeting,
  speakers: replaceById(meeting.speakers, id, change),
})
