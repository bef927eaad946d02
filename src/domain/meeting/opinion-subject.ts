import type { Meeting, Opinion } from './meeting.ts'
import { nameOf } from './roll-call.ts'
import { ownersOf } from './shortfall-card.ts'

/** What an opinion speaks of: a member, a shortfall by its number from 1 and whose it is, or the step at which it was sent. */
export type OpinionSubject =
  | { kind: 'MEMBER'; name: string }
  | { kind: 'ITEM'; number: number; name: string | null }
  | { kind: 'STEP'; title: string }
  | null

/** What an opinion speaks of. Whose shortfall it is that the wall shows without a name (rule 10), only the cell committee reads. */
export function opinionSubject(meeting: Meeting, { aboutMemberId, stepId }: Opinion, reader: 'COMMITTEE' | 'AUTHOR'): OpinionSubject {
  const index = meeting.shortfalls.findIndex(({ id }) => id === aboutMemberId)
  const shortfall = meeting.shortfalls[index]
  if (shortfall) {
    const mayRead = reader === 'COMMITTEE' || shortfall.display === 'NAMED'
    return { kind: 'ITEM', number: index + 1, name: mayRead ? ownersOf(meeting, shortfall) : null }
  }
  if (aboutMemberId !== null) return { kind: 'MEMBER', name: nameOf(meeting, aboutMemberId) }
  const step = meeting.steps.find(({ id }) => id === stepId)
  return step ? { kind: 'STEP', title: step.title } : null
}
