import { baseOfRow } from '../classification/ballot-base.ts'
import { refuse } from '../result.ts'
import type { CommandOf } from './command.ts'
import { type Asked, type Facts, happened, nothing } from './decision.ts'
import type { EventOf } from './event.ts'
import type { Meeting, OpenVoteChoice } from './meeting.ts'
import { entitlement, isQuorate } from './quorum.ts'
import { isPresent } from './roll-call.ts'
import { ballotUnderWay, voteUnderWay } from './unfinished.ts'

/** One thing is voted on at a time, above the quorum (rule 5); the base is frozen now (rule 3). */
export const openVote = (asked: Asked, { subject, title }: CommandOf<'openVote'>): Facts => openVoteOn(asked, { subject, title })

/** The same for what has rules of its own before it may be voted on. `exceptId`: does not vote, for it is about them (rule 19). */
export function openVoteOn(
  { meeting, newId }: Asked,
  question: Pick<EventOf<'openVoteOpened'>, 'subject' | 'title' | 'proposalId'>,
  exceptId: string | null = null,
): Facts {
  if (voteUnderWay(meeting)) return refuse('meeting/vote-open')
  if (ballotUnderWay(meeting)) return refuse('meeting/ballot-unfinished')
  if (!isQuorate(meeting)) return refuse('meeting/no-quorum')
  return happened({ type: 'openVoteOpened', id: newId, ...question, ...without(entitlement(meeting), exceptId) })
}

/** Rule 19: who is in the base and does not vote on themselves takes the base to E - 1. */
const without = ({ base, voterIds }: ReturnType<typeof entitlement>, exceptId: string | null) => ({
  base: baseOfRow(base, 'EXCLUDED', exceptId !== null && voterIds.includes(exceptId)),
  voterIds: voterIds.filter((id) => id !== exceptId),
})

/** By one's own phone. A hand can be raised anew until the vote closes; the last counts. */
export function castOpenVote({ meeting, seat }: Asked, { voteId, choice }: CommandOf<'castOpenVote'>): Facts {
  return raiseHand(meeting, { voteId, memberId: seat.memberId, choice, byHand: false })
}

/** For one who is present without a phone; by name, as everybody sees. */
export function recordHand({ meeting }: Asked, { voteId, memberId, choice }: CommandOf<'recordHand'>): Facts {
  return raiseHand(meeting, { voteId, memberId, choice, byHand: true })
}

export function closeOpenVote({ meeting }: Asked, { voteId }: CommandOf<'closeOpenVote'>): Facts {
  const vote = meeting.openVotes.find(({ id }) => id === voteId)
  if (!vote) return refuse('meeting/no-such-vote')
  return vote.closedAt === null ? happened({ type: 'openVoteClosed', voteId }) : nothing
}

/** Rule 2: only official members of the frozen base vote. A repeated tap finds its choice recorded, also after the closing. */
function raiseHand(meeting: Meeting, hand: { voteId: string; memberId: string; choice: OpenVoteChoice; byHand: boolean }): Facts {
  const vote = meeting.openVotes.find(({ id }) => id === hand.voteId)
  if (!vote) return refuse('meeting/no-such-vote')
  if (!vote.voterIds.includes(hand.memberId)) return refuse('meeting/not-a-voter')
  if (vote.choices[hand.memberId] === hand.choice) return nothing
  if (vote.closedAt !== null) return refuse('meeting/vote-closed')
  if (!isPresent(meeting, hand.memberId)) return refuse('meeting/not-present')
  return happened({ type: 'openVoteCast', ...hand })
}
