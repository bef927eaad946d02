import { majorityOf } from '../organization/voting-base.ts'
import type { Meeting, OpenVote, OpenVoteChoice, OpenVoteSubject } from './meeting.ts'
import { namesInOrder } from './roll-call.ts'

export type OpenVoteCard = {
  id: string
  subject: OpenVoteSubject
  title: string
  base: number
  majority: number
  counts: Record<OpenVoteChoice, number>
  /** By name, as raised hands are seen. */
  names: Record<OpenVoteChoice, string[]>
  notYet: number
  open: boolean
  carried: boolean | null
}

/** Names and running count, as raised hands are seen; in the order of names, so that nobody reads who was first. */
export function openVoteCard(meeting: Meeting, vote: OpenVote): OpenVoteCard {
  const names = perChoice((choice) => namesInOrder(meeting, votersFor(vote, choice)))
  const counts = perChoice((choice) => names[choice].length)
  return {
    id: vote.id,
    subject: vote.subject,
    title: vote.title,
    base: vote.base,
    majority: majorityOf(vote.base),
    counts,
    names,
    notYet: vote.voterIds.filter((id) => vote.choices[id] === undefined).length,
    open: vote.closedAt === null,
    carried: vote.closedAt === null ? null : isCarried(vote),
  }
}

/** More than half of the base agree (rule 22); never of those who voted. */
export const isCarried = (vote: OpenVote): boolean => 2 * votersFor(vote, 'FOR').length > vote.base

const votersFor = (vote: OpenVote, choice: OpenVoteChoice): string[] => vote.voterIds.filter((id) => vote.choices[id] === choice)

const perChoice = <T>(of: (choice: OpenVoteChoice) => T): Record<OpenVoteChoice, T> => ({
  FOR: of('FOR'),
  AGAINST: of('AGAINST'),
  ABSTAIN: of('ABSTAIN'),
})
