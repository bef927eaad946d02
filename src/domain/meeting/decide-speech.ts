import { refuse } from '../result.ts'
import type { CommandOf } from './command.ts'
import { type Asked, type Facts, happened, nothing } from './decision.ts'
import type { EventFact } from './event.ts'
import type { Meeting, Speaker } from './meeting.ts'
import { isConvened, isPresent } from './roll-call.ts'

/** One place in the queue a member; probationary members speak as well (rule 2). */
export function askToSpeak(asked: Asked): Facts {
  const { meeting, seat } = asked
  if (isInQueue(meeting, seat.memberId)) return nothing
  return meeting.speakerList === 'CLOSED' ? refuse('meeting/speaker-list-closed') : queue(asked, seat.memberId)
}

/** A closed list is the chair's own: whom the chair wants to hear is put on it all the same. */
export function addSpeaker(asked: Asked, { memberId }: CommandOf<'addSpeaker'>): Facts {
  const { meeting } = asked
  if (!isConvened(meeting, memberId)) return refuse('meeting/no-such-member')
  if (!isPresent(meeting, memberId)) return refuse('meeting/not-present')
  return isInQueue(meeting, memberId) ? nothing : queue(asked, memberId)
}

/** Who is speaking already is finished by the chair. */
export function withdrawFromSpeaking({ meeting, seat }: Asked): Facts {
  const mine = meeting.speakers.find((one) => one.memberId === seat.memberId && one.state === 'WAITING')
  return mine ? happened({ type: 'speakerWithdrew', id: mine.id }) : nothing
}

/** One speaks at a time: inviting the next ends the one before. */
export function inviteSpeaker({ meeting }: Asked, { speakerId }: CommandOf<'inviteSpeaker'>): Facts {
  const invited = meeting.speakers.find(({ id }) => id === speakerId)
  if (!invited || !isQueued(invited)) return refuse('meeting/no-such-speaker')
  if (invited.state === 'SPEAKING') return nothing
  const finished = meeting.speakers
    .filter(({ state }) => state === 'SPEAKING')
    .map(({ id }): EventFact => ({ type: 'speakerFinished', id }))
  return happened(...finished, { type: 'speakerInvited', id: speakerId })
}

/** Also takes someone who did not come to speak off the queue. */
export function finishSpeaker({ meeting }: Asked, { speakerId }: CommandOf<'finishSpeaker'>): Facts {
  const speaker = meeting.speakers.find(({ id }) => id === speakerId)
  if (!speaker) return refuse('meeting/no-such-speaker')
  return isQueued(speaker) ? happened({ type: 'speakerFinished', id: speakerId }) : nothing
}

/** Who withdrew meanwhile is passed over, and who asked meanwhile comes last. */
export function orderSpeakers({ meeting }: Asked, { speakerIds }: CommandOf<'orderSpeakers'>): Facts {
  const waiting = meeting.speakers.filter(({ state }) => state === 'WAITING').map(({ id }) => id)
  const wanted = [...new Set(speakerIds)].filter((id) => waiting.includes(id))
  const ids = [...wanted, ...waiting.filter((id) => !wanted.includes(id))]
  return ids.join() === waiting.join() ? nothing : happened({ type: 'speakersOrdered', ids })
}

/** A question in between, or a noise in the hall, does not go from the speaker's time. */
export const stopSpeakerClock = (asked: Asked, { speakerId }: CommandOf<'stopSpeakerClock'>): Facts =>
  turnClock(asked, { speakerId, on: false })

export const runSpeakerClock = (asked: Asked, { speakerId }: CommandOf<'runSpeakerClock'>): Facts =>
  turnClock(asked, { speakerId, on: true })

/** From half a minute to an hour; null takes the limit away. Holds for who speaks now and for everybody after. */
export function setSpeakingTime({ meeting }: Asked, { seconds }: CommandOf<'setSpeakingTime'>): Facts {
  if (seconds !== null && (!Number.isInteger(seconds) || seconds < 30 || seconds > 3600))
    return refuse('meeting/speaking-time-out-of-range')
  return meeting.speakingSeconds === seconds ? nothing : happened({ type: 'speakingTimeSet', seconds })
}

/** Who is on the list stays on it. */
export const closeSpeakerList = ({ meeting }: Asked): Facts =>
  meeting.speakerList === 'CLOSED' ? nothing : happened({ type: 'speakerListClosed' })

export const openSpeakerList = ({ meeting }: Asked): Facts =>
  meeting.speakerList === 'OPEN' ? nothing : happened({ type: 'speakerListOpened' })

function turnClock({ meeting }: Asked, { speakerId, on }: { speakerId: string; on: boolean }): Facts {
  const speaker = meeting.speakers.find(({ id, state }) => id === speakerId && state === 'SPEAKING')
  if (!speaker) return refuse('meeting/no-such-speaker')
  if ((speaker.runningSince !== null) === on) return nothing
  return happened({ type: on ? 'speakerClockRan' : 'speakerClockStopped', id: speakerId })
}

const queue = ({ newId }: Asked, memberId: string): Facts => happened({ type: 'speakerAsked', id: newId, memberId })

const isInQueue = ({ speakers }: Meeting, memberId: string): boolean => speakers.some((one) => one.memberId === memberId && isQueued(one))

const isQueued = ({ state }: Speaker): boolean => state === 'WAITING' || state === 'SPEAKING'
