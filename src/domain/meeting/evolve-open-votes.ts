import { unreachable } from '../result.ts'
import type { EventOf } from './event.ts'
import type { Meeting, OpenVote } from './meeting.ts'
import { replaceById } from './replace-by-id.ts'

type OpenVoteEvent = EventOf<'openVoteOpened' | 'openVoteCast' | 'openVoteClosed'>

export function evolveOpenVotes(meeting: Meeting, event: OpenVoteEvent): Meeting {
  switch (event.type) {
    case 'openVoteOpened':
      return { ...meeting, openVotes: [...meeting.openVotes, opened(event)], shown: { kind: 'VOTE', id: event.id }, wallBlank: false }
    case 'openVoteCast': {
      const cast = (vote: OpenVote): OpenVote => ({ ...vote, choices: { ...vote.choices, [event.memberId]: event.choice } })
      return { ...meeting, openVotes: replaceById(meeting.openVotes, event.voteId, cast) }
    }
    case 'openVoteClosed':
      return { ...meeting, openVotes: replaceById(meeting.openVotes, event.voteId, (vote) => ({ ...vote, closedAt: event.at })) }
    default:
      return unreachable(event)
  }
}

const opened = ({ id, subject, title, proposalId, base, voterIds, at }: EventOf<'openVoteOpened'>): OpenVote => ({
  id,
  subject,
  title,
  proposalId: proposalId ?? null,
  base,
  voterIds,
  choices: {},
  openedAt: at,
  closedAt: null,
})
