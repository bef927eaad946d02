import { describe, expect, it } from 'vitest'
import { after, announced, assembled, opened, outcomeOf } from '../../../tests/support/meeting-example.ts'
import type { Meeting, OpenVoteChoice } from './meeting.ts'
import { minutesOf } from './minutes.ts'
import { praiseLines } from './praise-lines.ts'

const praise = { type: 'proposePraise', kind: 'PRAISE', memberId: 'tam', reason: 'Vận động vượt 2 hộ vào tổ hợp tác.' } as const
const reminder = { type: 'proposePraise', kind: 'REMINDER', memberId: 'lanh', reason: 'Hai kỳ liền nộp báo cáo trễ.' } as const

const proposed = after(assembled, ['gam', praise])
const proposalId = proposed.praise[0]?.id ?? ''

function voted(meeting: Meeting, agreeing: number): Meeting {
  const open = after(meeting, ['sau', { type: 'votePraise', proposalId, title: 'Biểu dương đồng chí Phan Văn Tám' }])
  const vote = open.openVotes.at(-1)
  const present = vote?.voterIds.filter((id) => meeting.attendance[id]?.state === 'PRESENT') ?? []
  const hand = (id: string, choice: OpenVoteChoice) =>
    ['sau', { type: 'recordHand', voteId: vote?.id ?? '', memberId: id, choice }] as const
  const hands = present.map((id, index) => hand(id, index < agreeing ? 'FOR' : 'AGAINST'))
  return after(open, ...hands.map(([who, command]): [string, typeof command] => [who, command]), [
    'sau',
    { type: 'closeOpenVote', voteId: vote?.id ?? '' },
  ])
}

describe('praise of the month and reminders', () => {
  it('are proposed before the meeting by the cell committee alone', () => {
    expect(outcomeOf(announced, 'tri', praise)).toEqual(['praiseProposed'])
    expect(outcomeOf(announced, 'gam', praise)).toBe('meeting/may-not-steer')
  })

  it('are proposed in the meeting by anyone present, once', () => {
    expect(outcomeOf(assembled, 'gam', reminder)).toEqual(['praiseProposed'])
    expect(outcomeOf(opened, 'gam', reminder)).toBe('meeting/not-present')
    expect(outcomeOf(proposed, 'sau', praise)).toEqual([])
  })

  it('are withdrawn by their author or the console, until they are voted on', () => {
    expect(outcomeOf(proposed, 'gam', { type: 'withdrawPraise', proposalId })).toEqual(['praiseWithdrawn'])
    expect(outcomeOf(proposed, 'tam', { type: 'withdrawPraise', proposalId })).toBe('meeting/no-such-proposal')
    expect(outcomeOf(voted(proposed, 12), 'gam', { type: 'withdrawPraise', proposalId })).toBe('meeting/proposal-voted-on')
  })

  it('rule 19: where the place excludes it, the one it is about does not vote, and the base is one less (worked example A, comrade C)', () => {
    const excluded: Meeting = { ...proposed, praiseSelfVote: 'EXCLUDED' }
    const vote = after(excluded, ['sau', { type: 'votePraise', proposalId, title: 'Biểu dương đồng chí Phan Văn Tám' }]).openVotes.at(-1)
    expect(vote).toMatchObject({ base: 19 })
    expect(vote?.voterIds).not.toContain('tam')
    expect(praiseLines(voted(excluded, 10)), '2·10 > 19').toMatchObject([{ state: 'CARRIED' }])
    expect(praiseLines(voted(proposed, 10))[0]?.state, '2·10 is not > 20').not.toBe('CARRIED')
  })

  it('carry by more than half of the base, and only then stand in the minutes (domain.md 2.5)', () => {
    const carried = voted(proposed, 11)
    expect(praiseLines(carried)).toMatchObject([{ state: 'CARRIED', byName: 'Phạm Hồng Gấm' }])
    expect(minutesOf(carried).commended).toEqual([{ name: 'Phan Văn Tám', reason: praise.reason }])
    expect(minutesOf(voted(proposed, 10))).toMatchObject({ commended: [], reminded: [] })
  })
})
