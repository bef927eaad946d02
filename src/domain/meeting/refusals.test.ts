import { describe, expect, it } from 'vitest'
import {
  after,
  anEarlierTask,
  announced,
  assembled,
  draft,
  goesTo,
  opened,
  opening,
  openingBallot,
  outcomeOf,
  published,
  type Said,
  theCell,
  walked,
} from '../../../tests/support/meeting-example.ts'
import type { Meeting } from './meeting.ts'
import type { MeetingRefusal } from './refusals.ts'

const closed = after(walked, ['sau', { type: 'close' }])
const signed = after(closed, ['sau', { type: 'signMinutes' }], ['lan', { type: 'signMinutes' }])
const voting = after(assembled, ['sau', { type: 'openVote', subject: 'OTHER', title: 'Biểu dương' }])
const voteId = voting.openVotes[0]?.id ?? ''
const voted = after(voting, ['sau', { type: 'closeOpenVote', voteId }])
const balloting = after(walked, ['sau', openingBallot('b2', { kind: 'COMMENDATION' })])

const opinion = after(opened, ['gam', { type: 'sendOpinion', text: 'Đồng ý.', aboutMemberId: null }])
const opinionId = opinion.opinions[0]?.id ?? ''
const onWall = after(opinion, ['sau', { type: 'markOpinion', opinionId, onWall: true, inMinutes: false }])

const paused = after(opened, ['sau', { type: 'pauseMeeting', reason: 'Giải lao', until: null }])
const divided: Meeting = {
  ...published,
  ballots: published.ballots.map((ballot) => ({
    ...ballot,
    result: ballot.result && { ...ballot.result, rows: ballot.result.rows.map((row) => ({ ...row, outcome: 'NO_MAJORITY' })) },
  })),
}

const withEarlier = after(announced, ['sau', { ...opening, earlierTasks: [anEarlierTask('t1', 'tu')] }])
const proposed = after(assembled, ['gam', { type: 'proposePraise', kind: 'PRAISE', memberId: 'tam', reason: 'Cứu hai em nhỏ' }])
const votedPraise = after(proposed, ['sau', { type: 'votePraise', proposalId: proposed.praise[0]?.id ?? '', title: 'Biểu dương' }])

/** Asked of the store or the queue, before or after a command is decided. */
type Elsewhere =
  | 'meeting/not-found'
  | 'meeting/wrong-code'
  | 'meeting/unknown-invitation'
  | 'meeting/follower-too-early'
  | 'meeting/first-part-open'
  | 'meeting/busy'

/** Every refusal, each with a situation in which a person meets it. One without does not compile. */
const situations: Record<Exclude<MeetingRefusal, Elsewhere>, [Meeting, ...Said]> = {
  'meeting/not-steering': [opened, 'ut', { type: 'next' }],
  'meeting/may-not-steer': [announced, 'gam', opening],
  'meeting/not-announced': [draft, 'sau', opening],
  'meeting/not-open': [announced, 'gam', { type: 'checkIn', phone: 'CAN_VOTE' }],
  'meeting/cancelled': [after(announced, ['sau', { type: 'cancel', reason: 'Bão số 4' }]), 'sau', { type: 'announce' }],
  'meeting/already-open': [opened, 'ut', { type: 'announce' }],
  'meeting/not-closed': [opened, 'sau', { type: 'signMinutes' }],
  'meeting/too-few-official-members': [announced, 'sau', { ...opening, convened: theCell.slice(0, 2) }],
  'meeting/no-such-step': [opened, ...goesTo('lunch')],
  'meeting/skip-needs-reason': [opened, 'sau', { type: 'skipStep', stepId: 'report', reason: ' ' }],
  'meeting/required-step': [opened, 'sau', { type: 'skipStep', stepId: 'conclusion', reason: 'Hết giờ' }],
  'meeting/no-such-member': [opened, 'sau', { type: 'markPresent', memberId: 'nobody' }],
  'meeting/not-convened': [opened, 'nobody', { type: 'checkIn', phone: 'CAN_VOTE' }],
  'meeting/not-present': [opened, 'gam', { type: 'askToSpeak' }],
  'meeting/excuse-needs-reason': [opened, 'sau', { type: 'markExcused', memberId: 'cong', reason: '' }],
  'meeting/no-such-shortfall': [opened, 'sau', { type: 'showShortfall', shortfallId: 'h9', display: 'NAMED' }],
  'meeting/no-such-speaker': [opened, 'sau', { type: 'inviteSpeaker', speakerId: 'p9' }],
  'meeting/no-such-opinion': [opened, 'sau', { type: 'markOpinion', opinionId: 'o9', onWall: true, inMinutes: false }],
  'meeting/speaker-list-closed': [after(assembled, ['sau', { type: 'closeSpeakerList' }]), 'gam', { type: 'askToSpeak' }],
  'meeting/speaking-time-out-of-range': [opened, 'sau', { type: 'setSpeakingTime', seconds: 5 }],
  'meeting/opinion-taken-up': [onWall, 'gam', { type: 'withdrawOpinion', opinionId }],
  'meeting/nothing-to-undo': [voting, 'sau', { type: 'undo', version: 1 }],
  'meeting/paused': [paused, 'sau', { type: 'next' }],
  'meeting/pause-needs-reason': [opened, 'sau', { type: 'pauseMeeting', reason: ' ', until: null }],
  'meeting/pause-ends-before-now': [opened, 'sau', { type: 'pauseMeeting', reason: 'Giải lao', until: '2026-12-05T00:00:00.000Z' }],
  'meeting/no-such-task': [opened, 'sau', { type: 'settleTask', taskId: 't9', done: true, word: '' }],
  'meeting/task-word-missing': [withEarlier, 'sau', { type: 'settleTask', taskId: 't1', done: false, word: ' ' }],
  'meeting/report-empty': [withEarlier, 'tu', { type: 'noteReport', about: 'TASK', aboutId: 't1', reportId: 'r1', text: ' ' }],
  'meeting/no-such-petition': [opened, 'sau', { type: 'writePetition', petitionId: 'k9', from: '', text: 'Làm cầu', answer: '' }],
  'meeting/petition-empty': [opened, 'sau', { type: 'writePetition', petitionId: null, from: 'Tổ 4', text: ' ', answer: '' }],
  'meeting/no-such-proposal': [assembled, 'sau', { type: 'votePraise', proposalId: 'd9', title: 'Biểu dương' }],
  'meeting/proposal-needs-reason': [assembled, 'gam', { type: 'proposePraise', kind: 'PRAISE', memberId: 'tam', reason: ' ' }],
  'meeting/proposal-voted-on': [
    votedPraise,
    'sau',
    { type: 'votePraise', proposalId: votedPraise.praise[0]?.id ?? '', title: 'Biểu dương' },
  ],
  'meeting/conclusion-empty': [
    opened,
    'sau',
    { type: 'concludeShortfall', shortfallId: 'h1', text: '', remedy: '', dueOn: null, followerId: null, state: 'OPEN' },
  ],
  'meeting/no-quorum': [opened, 'sau', openingBallot('b1')],
  'meeting/no-such-vote': [voting, 'gam', { type: 'castOpenVote', voteId: 'v9', choice: 'FOR' }],
  'meeting/vote-closed': [voted, 'gam', { type: 'castOpenVote', voteId, choice: 'FOR' }],
  'meeting/vote-open': [voting, 'sau', openingBallot('b1')],
  'meeting/not-a-voter': [voting, 'my', { type: 'castOpenVote', voteId, choice: 'FOR' }],
  'meeting/ballot-unfinished': [balloting, 'sau', { type: 'close' }],
  'meeting/no-such-ballot': [opened, 'sau', { type: 'closeBallot', ballotId: 'b9', graceSeconds: 10 }],
  'meeting/group-holds-no-ballot': [{ ...balloting, group: { id: 'g1', name: 'Tổ đảng 1' } }, 'sau', openingBallot('b3')],
  'meeting/second-round-needs-reason': [published, 'sau', openingBallot('b2')],
  'meeting/has-a-majority': [published, 'sau', { type: 'passOnCounts', ballotId: 'b1', memberIds: ['lanh'], reason: 'Đã thảo luận' }],
  'meeting/passing-on-needs-reason': [divided, 'sau', { type: 'passOnCounts', ballotId: 'b1', memberIds: ['lanh'], reason: '' }],
  'meeting/other-digest': [published, 'tri', { type: 'signCount', ballotId: 'b1', digest: 'another' }],
  'meeting/cancel-needs-reason': [balloting, 'sau', { type: 'cancelBallot', ballotId: 'b2', reason: '' }],
  'meeting/already-signed': [signed, 'sau', { type: 'writeConclusion', text: 'Khác' }],
  'meeting/not-signer': [closed, 'gam', { type: 'signMinutes' }],
  'meeting/minute-taker-missing': [{ ...walked, minuteTakerId: null }, 'sau', { type: 'close' }],
}

describe('every refusal of the meeting is met somewhere', () => {
  it.each(Object.entries(situations))('%s', (refusal, [meeting, memberId, command]) => {
    expect(outcomeOf(meeting, memberId, command)).toBe(refusal)
  })
})
