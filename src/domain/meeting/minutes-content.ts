import type { Meeting } from './meeting.ts'
import type { Minutes, MinutesShortfall } from './minutes-shape.ts'
import { stepAt } from './minutes-steps.ts'
import { nameOf } from './roll-call.ts'
import { ownersOf, wallCard } from './shortfall-card.ts'

/** Opinions marked for the minutes: who, and what. */
export const minutesOpinions = (meeting: Meeting): Minutes['opinions'] =>
  meeting.opinions
    .filter(({ inMinutes }) => inMinutes)
    .map(({ memberId, text, sentAt, aboutMemberId, stepId }) => ({
      name: nameOf(meeting, memberId),
      text,
      about: aboutInMinutes(meeting, aboutMemberId),
      at: sentAt,
      stepId: stepId ?? stepAt(meeting, sentAt),
    }))

/** Limits, causes, remedies and what was concluded, as the wall showed them. */
export const minutesShortfalls = (meeting: Meeting): MinutesShortfall[] =>
  meeting.shortfalls.map((shortfall) => {
    const { name, topic, text, cause, dueOn, answer, returned, reports, conclusion } = wallCard(meeting, shortfall)
    const concluded = shortfall.conclusion && conclusion ? { ...conclusion, state: shortfall.conclusion.state } : null
    return { name, topic, text, cause, remedy: shortfall.remedy, dueOn, answer, returned, reports, conclusion: concluded }
  })

/** An opinion on a shortfall that was shown without a name gives no name away. */
function aboutInMinutes(meeting: Meeting, id: string | null): string | null {
  const shortfall = meeting.shortfalls.find((one) => one.id === id)
  if (!shortfall) return nameOf(meeting, id) || null
  return shortfall.display === 'NAMED' ? ownersOf(meeting, shortfall) : null
}
