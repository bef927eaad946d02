import type { BallotResult, Meeting, MeetingBallot, OpenVote } from './meeting.ts'
import { ballotUnderWay, voteUnderWay } from './unfinished.ts'
import { currentStep } from './walk.ts'

/** Ten rows of a result fit on the wall. */
export const rowsPerPage = 10

export const pagesOf = (rows: number): number => Math.max(1, Math.ceil(rows / rowsPerPage))

/** The ballot the room looks at: the one under way, the one published since the meeting last moved on, or at its step the last counted. */
export function shownBallot(meeting: Meeting): MeetingBallot | null {
  const underWay = ballotUnderWay(meeting)
  if (underWay) return underWay
  const { shown } = meeting
  if (shown) return shown.kind === 'BALLOT' ? (meeting.ballots.find(({ id }) => id === shown.id) ?? null) : null
  if (currentStep(meeting)?.kind !== 'BALLOTS') return null
  return meeting.ballots.findLast(({ kind, status }) => kind !== 'REHEARSAL' && status === 'COUNTED') ?? null
}

/** The open vote the room looks at: the one under way, or the one just closed. */
export function shownVote(meeting: Meeting): OpenVote | null {
  const { shown } = meeting
  const closed = shown?.kind === 'VOTE' ? meeting.openVotes.find(({ id }) => id === shown.id) : undefined
  return voteUnderWay(meeting) ?? closed ?? null
}

export const shownResult = (meeting: Meeting): BallotResult | null => shownBallot(meeting)?.result ?? null
