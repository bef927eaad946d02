import { describe, expect, it } from 'vitest'
import {
  aConvened,
  after,
  announced,
  assembled,
  opened,
  opening,
  openingBallot,
  outcomeOf,
  type Said,
  theCell,
} from '../../../tests/support/meeting-example.ts'

const opensVote: Said = ['sau', { type: 'openVote', subject: 'AGENDA', title: 'Thông qua chương trình' }]
const voting = after(assembled, opensVote)
const voteId = voting.openVotes[0]?.id ?? ''
const votes = (memberId: string, choice: 'FOR' | 'AGAINST' | 'ABSTAIN' = 'FOR'): Said => [
  memberId,
  { type: 'castOpenVote', voteId, choice },
]

describe('a vote by raised hand', () => {
  it('freezes its base when it opens: the official members convened (rule 3)', () => {
    expect(voting.openVotes[0]).toMatchObject({ base: 20, closedAt: null })
    expect(voting.openVotes[0]?.voterIds).not.toContain('my')
    expect(voting.openVotes[0]?.voterIds).toContain('cong')
  })

  it('counts those present where the rule set says so', () => {
    const present = after(
      announced,
      ['sau', { ...opening, quorum: { base: 20, needed: 1 }, baseRule: 'PRESENT_VOTERS' }],
      ['sau', { type: 'markPresent', memberId: 'gam' }],
      opensVote,
    )
    expect(present.openVotes[0]).toMatchObject({ base: 1, voterIds: ['gam'] })
  })

  it('is one vote however often one taps, and the last raised hand counts', () => {
    const once = after(voting, votes('gam'))
    expect(outcomeOf(once, ...votes('gam'))).toEqual([])
    expect(after(once, votes('gam', 'AGAINST')).openVotes[0]?.choices).toEqual({ gam: 'AGAINST' })
  })

  it('rule 2: a probationary member does not vote', () => {
    expect(outcomeOf(voting, ...votes('my'))).toBe('meeting/not-a-voter')
  })

  it('an exempt member who came by its opening votes, one who comes later does not', () => {
    const exempt = ['bon', 'nam'].map((id) => aConvened(id, { inBase: false, exempt: true }))
    const begun = after(announced, ['sau', { ...opening, convened: [...theCell, ...exempt], quorum: { base: 20, needed: 0 } }])
    const open = after(begun, ['sau', { type: 'markPresent', memberId: 'bon' }], opensVote, ['nam', { type: 'checkIn', phone: 'CAN_VOTE' }])
    const vote = open.openVotes[0]
    expect(vote?.base).toBe(21)
    expect(outcomeOf(open, 'bon', { type: 'castOpenVote', voteId: vote?.id ?? '', choice: 'FOR' })).toEqual(['openVoteCast'])
    expect(outcomeOf(open, 'nam', { type: 'castOpenVote', voteId: vote?.id ?? '', choice: 'FOR' })).toBe('meeting/not-a-voter')
  })

  it('the console records the hand of one without a phone, by name', () => {
    const hand = (memberId: string): Said => ['sau', { type: 'recordHand', voteId, memberId, choice: 'FOR' }]
    expect(outcomeOf(voting, ...hand('lanh'))).toEqual(['openVoteCast'])
    expect(outcomeOf(voting, ...hand('diep'))).toBe('meeting/not-present')
  })

  it('closed, it takes no new vote; a retry of a recorded one is no refusal', () => {
    const closed = after(voting, votes('gam'), ['sau', { type: 'closeOpenVote', voteId }])
    expect(outcomeOf(closed, ...votes('ba'))).toBe('meeting/vote-closed')
    expect(outcomeOf(closed, ...votes('gam'))).toEqual([])
    expect(outcomeOf(closed, 'sau', { type: 'closeOpenVote', voteId })).toEqual([])
  })

  it('is opened above the quorum (rule 5), one at a time, and never beside a ballot', () => {
    expect(outcomeOf(opened, ...opensVote)).toBe('meeting/no-quorum')
    expect(outcomeOf(voting, ...opensVote)).toBe('meeting/vote-open')
    expect(outcomeOf(voting, 'sau', openingBallot('b1'))).toBe('meeting/vote-open')
    expect(outcomeOf(after(assembled, ['sau', openingBallot('b1')]), ...opensVote)).toBe('meeting/ballot-unfinished')
  })
})
