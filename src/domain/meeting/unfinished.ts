import type { Meeting, MeetingBallot, OpenVote } from './meeting.ts'

/** Neither counted nor cancelled. */
export const isUnfinished = ({ status }: MeetingBallot): boolean => status === 'OPEN' || status === 'CLOSING' || status === 'CLOSED'

/** The one ballot that is under way; there is never a second. */
export const ballotUnderWay = (meeting: Meeting): MeetingBallot | null => meeting.ballots.find(isUnfinished) ?? null

/** The one vote by raised hand that is under way. */
export const voteUnderWay = (meeting: Meeting): OpenVote | null => meeting.openVotes.find(({ closedAt }) => closedAt === null) ?? null
