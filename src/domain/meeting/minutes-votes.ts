import { ballotCard, countSignaturesOf, passedOnOf } from './ballot-card.ts'
import type { Meeting, OpenVote } from './meeting.ts'
import type { MinutesBallot, MinutesVote } from './minutes-shape.ts'
import { stepAt } from './minutes-steps.ts'
import { openVoteCard } from './open-vote-card.ts'

/** Open votes by name, with numbers and share of the base (domain.md 2.4). */
export const minutesVotes = (meeting: Meeting): MinutesVote[] => meeting.openVotes.map((vote) => minutesVote(meeting, vote))

/** Secret ballots with issued, collected, valid and invalid, and per member the votes of each mark; those cancelled with their reason. */
export const minutesBallots = (meeting: Meeting): MinutesBallot[] =>
  meeting.ballots.map((ballot) => {
    const { rowCount: _rows, atMost: _most, countingHead: _head, ...card } = ballotCard(meeting, ballot)
    return {
      ...card,
      openedAt: ballot.openedAt,
      stepId: stepAt(meeting, ballot.openedAt),
      cancelReason: ballot.cancelReason,
      result: resultOf(ballot),
      countSignatures: countSignaturesOf(meeting, ballot),
      passedOn: passedOnOf(meeting, ballot),
    }
  })

function minutesVote(meeting: Meeting, vote: OpenVote): MinutesVote {
  const { subject, title, base, majority, names, counts, notYet, carried } = openVoteCard(meeting, vote)
  return {
    stepId: stepAt(meeting, vote.openedAt),
    subject,
    title,
    base,
    majority,
    for: names.FOR,
    against: names.AGAINST,
    abstain: names.ABSTAIN,
    notVoted: notYet,
    perMille: base === 0 ? 0 : Math.round((1000 * counts.FOR) / base),
    carried,
    openedAt: vote.openedAt,
    closedAt: vote.closedAt,
  }
}

function resultOf({ result }: Meeting['ballots'][number]): MinutesBallot['result'] {
  if (!result) return null
  const { base: _base, majority: _majority, ...figures } = result
  return figures
}
