import { describe, expect, it } from 'vitest'
import { after, announced, goesTo, opening, openingBallot, outcomeOf, theCell } from '../../../tests/support/meeting-example.ts'
import type { MeetingCommand } from './command.ts'
import { mayTakePaper } from './may-take-paper.ts'
import { minutesOf } from './minutes.ts'
import { personalView } from './personal-view.ts'
import { phoneView } from './phone-view.ts'

const above = { id: 'person-khanh', name: 'Lê Quốc Khánh' }
const begun = after(
  announced,
  ['sau', { ...opening, supervisors: [above] }],
  ...theCell.slice(0, 18).map(({ memberId }): [string, MeetingCommand] => ['sau', { type: 'markPresent', memberId }]),
)
const vote = after(begun, ['sau', { type: 'openVote', subject: 'OTHER', title: 'Chương trình' }])
const voteId = vote.openVotes[0]?.id ?? ''

describe('the supervising member of the committee above (42-HD: seat, view, no vote)', () => {
  it('follows on a phone and may take the floor by name', () => {
    const asked = after(begun, [above.id, { type: 'askToSpeak' }])
    const place = { cellName: '', upperName: '', checkInUrl: '' }
    expect(phoneView(asked, place).speakers).toMatchObject([{ name: above.name, state: 'WAITING' }])
    expect(personalView(asked, above.id, { name: above.name, maySteer: false })).toMatchObject({
      role: 'SUPERVISOR',
      mayVoteOpenly: false,
      speaker: { state: 'WAITING' },
      mayCount: false,
      maySign: null,
    })
    expect(outcomeOf(asked, above.id, { type: 'withdrawFromSpeaking' })).toEqual(['speakerWithdrew'])
  })

  it.each<MeetingCommand>([
    { type: 'checkIn', phone: 'CAN_VOTE' },
    { type: 'sendOpinion', text: 'Đồng ý.', aboutMemberId: null },
    { type: 'proposePraise', kind: 'PRAISE', memberId: 'tam', reason: 'Tốt' },
    { type: 'castOpenVote', voteId, choice: 'FOR' },
  ])('does not $type', (command) => {
    expect(outcomeOf(vote, above.id, command)).toBe('meeting/not-convened')
  })

  it('is in no base, takes no paper, and no hand of theirs is recorded', () => {
    expect(vote.openVotes[0]).toMatchObject({ base: 20 })
    expect(vote.openVotes[0]?.voterIds).not.toContain(above.id)
    expect(outcomeOf(vote, 'sau', { type: 'recordHand', voteId, memberId: above.id, choice: 'FOR' })).toBe('meeting/not-a-voter')
    const balloting = after(begun, goesTo('ballots'), ['sau', openingBallot('b1', {})])
    expect(balloting.ballots[0]).toMatchObject({ base: 20 })
    expect(mayTakePaper(balloting, 'b1', above.id)).toEqual({ ok: false, why: 'NOT_IN_BASE' })
  })

  it('steers nothing', () => {
    expect(outcomeOf(begun, above.id, { type: 'next' })).toBe('meeting/not-steering')
  })

  it('stands among the guests in the minutes, not among the members', () => {
    const minutes = minutesOf(after(begun, ['sau', { type: 'addGuest', name: 'Võ Thị Sáu', title: 'Chủ tịch Hội Phụ nữ' }]))
    expect(minutes.guests).toEqual([
      { name: 'Võ Thị Sáu', title: 'Chủ tịch Hội Phụ nữ' },
      { name: above.name, title: null },
    ])
    expect(minutes.members.total).toBe(22)
  })
})
