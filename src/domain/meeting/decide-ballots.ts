import { refuse } from '../result.ts'
import type { CommandOf } from './command.ts'
import { type Asked, type Facts, happened, nothing } from './decision.ts'
import type { Meeting, MeetingBallot } from './meeting.ts'
import { entitlement, isQuorate } from './quorum.ts'
import { ballotUnderWay, voteUnderWay } from './unfinished.ts'

/**
 * One ballot at a time, above the quorum (rule 5) unless it is a rehearsal, which decides nothing. The base is frozen now (rule 3): those
 * of it who are absent may come and take their paper while the ballot is open; an exempt member who comes later may not.
 */
export function openBallot({ meeting }: Asked, { ballot }: CommandOf<'openBallot'>): Facts {
  if (meeting.ballots.some(({ id }) => id === ballot.id)) return nothing
  if (meeting.group !== null && ballot.kind !== 'REHEARSAL') return refuse('meeting/group-holds-no-ballot')
  if (ballotUnderWay(meeting)) return refuse('meeting/ballot-unfinished')
  if (voteUnderWay(meeting)) return refuse('meeting/vote-open')
  if (ballot.kind !== 'REHEARSAL' && !isQuorate(meeting)) return refuse('meeting/no-quorum')
  const reason = ballot.reason?.trim() || null
  if (reason === null && followsAnother(meeting, ballot.kind)) return refuse('meeting/second-round-needs-reason')
  return happened({ type: 'ballotOpened', ballot: { ...ballot, reason, ...entitlement(meeting) } })
}

/** Taking ends, casting goes on for the grace; when that is over is judged by the database's clock. */
export function closeBallot({ meeting }: Asked, { ballotId, graceSeconds }: CommandOf<'closeBallot'>): Facts {
  const ballot = meeting.ballots.find(({ id }) => id === ballotId)
  if (!ballot) return refuse('meeting/no-such-ballot')
  return ballot.status === 'OPEN' ? happened({ type: 'ballotClosing', ballotId, graceSeconds }) : nothing
}

/** Counts and publishes at once. The log never says CLOSED: the store refuses the count of a ballot that is still closing. */
export function countBallot({ meeting }: Asked, { ballotId, result, oneByOne }: CommandOf<'countBallot'>): Facts {
  const ballot = meeting.ballots.find(({ id }) => id === ballotId)
  if (!ballot || ballot.status === 'CANCELLED') return refuse('meeting/no-such-ballot')
  if (ballot.status === 'OPEN') return refuse('ballot/not-closed')
  if (ballot.status === 'COUNTED') return nothing
  return happened({ type: 'ballotCounted', ballotId, result, ...(oneByOne && { oneByOne: true as const }) })
}

/** The papers burn unread, and why is kept in the log. A counted ballot is final (rule 21). */
export function cancelBallot({ meeting }: Asked, { ballotId, reason }: CommandOf<'cancelBallot'>): Facts {
  const ballot = meeting.ballots.find(({ id }) => id === ballotId)
  if (!ballot) return refuse('meeting/no-such-ballot')
  if (ballot.status === 'COUNTED') return refuse('ballot/already-counted')
  if (ballot.status === 'CANCELLED') return nothing
  return reason.trim() === ''
    ? refuse('meeting/cancel-needs-reason')
    : happened({ type: 'ballotCancelled', ballotId, reason: reason.trim() })
}

/** Rule 21: a second round, or a ballot after a cancelled one, is a new ballot with a reason. Rehearsals may be held as often as needed. */
const followsAnother = (meeting: Meeting, kind: MeetingBallot['kind']): boolean =>
  kind !== 'REHEARSAL' && meeting.ballots.some((one) => one.kind === kind)
