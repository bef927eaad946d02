import { voteOn } from './decide-praise.ts'
import type { PraiseKind } from './earlier.ts'
import type { Meeting } from './meeting.ts'
import { isCarried } from './open-vote-card.ts'
import { nameOf } from './roll-call.ts'

/** A proposal of praise or of a reminder, and what became of it. `byName` null: by the cell committee before the meeting. */
export type PraiseLine = {
  id: string
  kind: PraiseKind
  memberId: string
  name: string
  reason: string
  byMemberId: string
  byName: string | null
  state: 'PROPOSED' | 'VOTING' | 'CARRIED' | 'NOT_CARRIED'
}

/** Praise and reminders with what became of them; a proposal about someone who was not called is left out once the meeting is open. */
export const praiseLines = (meeting: Meeting): PraiseLine[] =>
  meeting.praise
    .map(({ at, ...proposal }) => ({
      ...proposal,
      name: nameOf(meeting, proposal.memberId),
      byName: meeting.openedAt === null || at < meeting.openedAt ? null : nameOf(meeting, proposal.byMemberId),
      state: stateOf(meeting, proposal.id),
    }))
    .filter(({ name }) => name !== '' || meeting.openedAt === null)

function stateOf(meeting: Meeting, proposalId: string): PraiseLine['state'] {
  const vote = voteOn(meeting, proposalId)
  if (!vote) return 'PROPOSED'
  if (vote.closedAt === null) return 'VOTING'
  return isCarried(vote) ? 'CARRIED' : 'NOT_CARRIED'
}
