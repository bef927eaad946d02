import { refuse } from '../result.ts'
import type { CommandOf } from './command.ts'
import { openVoteOn } from './decide-open-votes.ts'
import { type Asked, type Facts, happened, nothing } from './decision.ts'
import { notOpen, steers } from './gates.ts'
import type { Meeting } from './meeting.ts'
import { isConvened, isPresent } from './roll-call.ts'

/**
 * Praise of the month or a reminder (Hướng dẫn 42-HD; seed 001): the cell committee proposes before the meeting, anyone present in it.
 * Apart from the yearly level: no cap, no deciding committee.
 */
export function proposePraise(asked: Asked, { kind, memberId, ...words }: CommandOf<'proposePraise'>): Facts {
  const { meeting, seat, newId } = asked
  const may = mayPropose(asked)
  if (may) return refuse(may)
  if (meeting.status === 'OPEN' && !isConvened(meeting, memberId)) return refuse('meeting/no-such-member')
  const reason = words.reason.trim()
  if (reason === '') return refuse('meeting/proposal-needs-reason')
  const again = meeting.praise.some((one) => one.kind === kind && one.memberId === memberId && one.reason === reason)
  return again ? nothing : happened({ type: 'praiseProposed', id: newId, kind, memberId, reason, byMemberId: seat.memberId })
}

/** By its author, or by whoever steers; no more once it was put to the vote. */
export function withdrawPraise(asked: Asked, { proposalId }: CommandOf<'withdrawPraise'>): Facts {
  const { meeting, seat } = asked
  if (!isPreparing(meeting) && meeting.status !== 'OPEN') return refuse(notOpen(asked))
  const proposal = meeting.praise.find(({ id }) => id === proposalId)
  if (!proposal) return nothing
  const may = proposal.byMemberId === seat.memberId || steers(asked) || (isPreparing(meeting) && seat.isCellCommittee)
  if (!may) return refuse('meeting/no-such-proposal')
  if (voteOn(meeting, proposalId)) return refuse('meeting/proposal-voted-on')
  return happened({ type: 'praiseWithdrawn', id: proposalId })
}

/** One open vote a proposal, over the base of rule 3, by more than half. */
export function votePraise(asked: Asked, { proposalId, title }: CommandOf<'votePraise'>): Facts {
  const { meeting } = asked
  const proposal = meeting.praise.find(({ id }) => id === proposalId)
  if (!proposal || !isConvened(meeting, proposal.memberId)) return refuse('meeting/no-such-proposal')
  if (voteOn(meeting, proposalId)) return refuse('meeting/proposal-voted-on')
  const exceptId = meeting.praiseSelfVote === 'EXCLUDED' ? proposal.memberId : null
  return openVoteOn(asked, { subject: proposal.kind, title, proposalId }, exceptId)
}

/** The vote that decides, or decided, this proposal. */
export const voteOn = (meeting: Meeting, proposalId: string) => meeting.openVotes.find((vote) => vote.proposalId === proposalId) ?? null

const isPreparing = ({ status }: Meeting): boolean => status === 'DRAFT' || status === 'ANNOUNCED'

function mayPropose(asked: Asked) {
  const { meeting, seat } = asked
  if (isPreparing(meeting)) return seat.isCellCommittee || seat.maySteer ? null : ('meeting/may-not-steer' as const)
  if (meeting.status !== 'OPEN') return notOpen(asked)
  if (!isConvened(meeting, seat.memberId)) return 'meeting/not-convened' as const
  return isPresent(meeting, seat.memberId) || steers(asked) ? null : ('meeting/not-present' as const)
}
