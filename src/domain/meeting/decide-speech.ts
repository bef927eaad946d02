import { refuse } from '../result.ts'
import type { CommandOf } from './command.ts'
import { type Asked, type Facts, happened, nothing } from './decision.ts'
import type { EventFact } from './event.ts'
import type { Meeting, Speaker } from './meeting.ts'
import { isConvened } from './roll-call.ts'

/** One place in the queue a member; probationary members speak as well (rule 2). */
export function askToSpeak({ meeting, seat, newId }: Asked): Facts {
  const mine = meeting.speakers.some((one) => one.memberId === seat.memberId && isQueued(one))
  return mine ? nothing : happened({ type: 'speakerAsked', id: newId, memberId: seat.memberId })
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

/** The same words again from the same member are a repeated tap, not a second opinion. */
export function sendOpinion({ meeting, seat, newId }: Asked, { text, aboutMemberId }: CommandOf<'sendOpinion'>): Facts {
  const { memberId } = seat
  const said = text.trim()
  if (aboutMemberId !== null && !isAboutSomething(meeting, aboutMemberId)) return refuse('meeting/no-such-member')
  const again = meeting.opinions.some((one) => one.memberId === memberId && one.text === said && one.aboutMemberId === aboutMemberId)
  return again || said === '' ? nothing : happened({ type: 'opinionSent', id: newId, memberId, text: said, aboutMemberId })
}

export function markOpinion({ meeting }: Asked, { opinionId, onWall, inMinutes }: CommandOf<'markOpinion'>): Facts {
  const opinion = meeting.opinions.find(({ id }) => id === opinionId)
  if (!opinion) return refuse('meeting/no-such-opinion')
  if (opinion.onWall === onWall && opinion.inMinutes === inMinutes) return nothing
  return happened({ type: 'opinionMarked', id: opinionId, onWall, inMinutes })
}

const isQueued = ({ state }: Speaker): boolean => state === 'WAITING' || state === 'SPEAKING'

const isAboutSomething = (meeting: Meeting, id: string): boolean =>
  isConvened(meeting, id) || meeting.shortfalls.some((shortfall) => shortfall.id === id)
