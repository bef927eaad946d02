import { refuse } from '../result.ts'
import type { CommandOf } from './command.ts'
import { type Asked, type Facts, happened, nothing } from './decision.ts'
import type { Meeting } from './meeting.ts'
import { isConvened } from './roll-call.ts'

/** The same key or the same words again from the same member are a repeated tap, not a second opinion. */
export function sendOpinion({ meeting, seat, newId }: Asked, { text, aboutMemberId, key }: CommandOf<'sendOpinion'>): Facts {
  const { memberId } = seat
  const said = text.trim()
  if (aboutMemberId !== null && !isAboutSomething(meeting, aboutMemberId)) return refuse('meeting/no-such-member')
  const own = meeting.opinions.filter((one) => one.memberId === memberId)
  const isAgain = own.some((one) => (key && one.key === key) || (one.text === said && one.aboutMemberId === aboutMemberId))
  if (isAgain || said === '') return nothing
  const stepId = meeting.currentStepId
  return happened({ type: 'opinionSent', id: newId, memberId, text: said, aboutMemberId, stepId, ...(key ? { key } : {}) })
}

/** Its author's until the chair takes it up; what was said first stays in the log. */
export function editOpinion(asked: Asked, { opinionId, text }: CommandOf<'editOpinion'>): Facts {
  const own = ownOpinion(asked, opinionId)
  const said = text.trim()
  if (!own) return refuse('meeting/no-such-opinion')
  if (own.text === said || said === '') return nothing
  return own.takenUp ? refuse('meeting/opinion-taken-up') : happened({ type: 'opinionEdited', id: opinionId, text: said })
}

export function withdrawOpinion(asked: Asked, { opinionId }: CommandOf<'withdrawOpinion'>): Facts {
  const own = ownOpinion(asked, opinionId)
  if (!own) return nothing
  return own.takenUp ? refuse('meeting/opinion-taken-up') : happened({ type: 'opinionWithdrawn', id: opinionId })
}

/** The chair reads it out or has it discussed: from now on it is fixed. */
export function takeUpOpinion({ meeting }: Asked, { opinionId }: CommandOf<'takeUpOpinion'>): Facts {
  const opinion = meeting.opinions.find(({ id }) => id === opinionId)
  if (!opinion) return refuse('meeting/no-such-opinion')
  return opinion.takenUp ? nothing : happened({ type: 'opinionTakenUp', id: opinionId })
}

/** On the wall or in the minutes is taken up as well. */
export function markOpinion({ meeting }: Asked, { opinionId, onWall, inMinutes }: CommandOf<'markOpinion'>): Facts {
  const opinion = meeting.opinions.find(({ id }) => id === opinionId)
  if (!opinion) return refuse('meeting/no-such-opinion')
  if (opinion.onWall === onWall && opinion.inMinutes === inMinutes) return nothing
  return happened({ type: 'opinionMarked', id: opinionId, onWall, inMinutes })
}

const ownOpinion = ({ meeting, seat }: Asked, opinionId: string) =>
  meeting.opinions.find(({ id, memberId }) => id === opinionId && memberId === seat.memberId)

const isAboutSomething = (meeting: Meeting, id: string): boolean =>
  isConvened(meeting, id) || meeting.shortfalls.some((shortfall) => shortfall.id === id)
