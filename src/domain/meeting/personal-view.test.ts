import { describe, expect, it } from 'vitest'
import { after, assembled, opened, openingBallot, type Said, walked } from '../../../tests/support/meeting-example.ts'
import type { Meeting } from './meeting.ts'
import { personalView } from './personal-view.ts'

const viewOf = (meeting: Meeting, memberId: string) => personalView(meeting, memberId, { name: '', maySteer: memberId === 'sau' })
const balloting = after(assembled, ['sau', openingBallot('b1')])
const voting = after(assembled, ['sau', { type: 'openVote', subject: 'AGENDA', title: 'Thông qua chương trình' }])

describe('one member’s own part', () => {
  it.each([
    ['an official member who is there', 'gam', { mayTake: true, why: null }],
    ['a probationary member', 'my', { mayTake: false, why: 'NOT_OFFICIAL' }],
    ['an official member who is not there', 'diep', { mayTake: false, why: 'NOT_PRESENT' }],
  ])('%s and the open ballot', (_, memberId, ballot) => {
    expect(viewOf(balloting, memberId).ballot).toEqual({ ballotId: 'b1', ...ballot })
  })

  it('taking ends when the ballot closes, and that is no fault of theirs', () => {
    const closing = after(balloting, ['sau', { type: 'closeBallot', ballotId: 'b1', graceSeconds: 10 }])
    expect(viewOf(closing, 'gam').ballot).toEqual({ ballotId: 'b1', mayTake: false, why: null })
    expect(viewOf(assembled, 'gam').ballot).toBeNull()
  })

  it('how many speak before them', () => {
    const asked = after(assembled, ...['muoi', 'tam', 'tu'].map((id): Said => [id, { type: 'askToSpeak' }]))
    expect(viewOf(asked, 'tu').speaker).toMatchObject({ state: 'WAITING', ahead: 2 })
    const speaking = after(asked, ['sau', { type: 'inviteSpeaker', speakerId: asked.speakers[0]?.id ?? '' }])
    expect(viewOf(speaking, 'tu').speaker).toMatchObject({ ahead: 1 })
    expect(viewOf(speaking, 'muoi').speaker).toMatchObject({ state: 'SPEAKING', ahead: 0 })
    expect(viewOf(speaking, 'gam').speaker).toBeNull()
  })

  it('their raised hand, and whether they may raise it', () => {
    const voted = after(voting, ['gam', { type: 'castOpenVote', voteId: voting.openVotes[0]?.id ?? '', choice: 'ABSTAIN' }])
    expect(viewOf(voted, 'gam')).toMatchObject({ openVoteChoice: 'ABSTAIN', mayVoteOpenly: true })
    expect(viewOf(voted, 'my')).toMatchObject({ openVoteChoice: null, mayVoteOpenly: false })
    expect(viewOf(voted, 'diep').mayVoteOpenly).toBe(false)
  })

  it('what was done in their name by someone else', () => {
    const marked = after(
      opened,
      ['sau', { type: 'markPresent', memberId: 'lanh' }],
      ['sau', { type: 'postNotice', memberId: 'lanh', kind: 'PIN_RESET', byName: 'Trần Văn Út' }],
    )
    expect(viewOf(marked, 'lanh').notices.map(({ kind, byName }) => [kind, byName])).toEqual([
      ['PRESENCE_BY_HAND', 'Huỳnh Văn Sáu'],
      ['PIN_RESET', 'Trần Văn Út'],
    ])
    expect(viewOf(marked, 'gam').notices).toEqual([])
  })

  it('what they have to sign', () => {
    const closed = after(walked, ['sau', { type: 'close' }])
    expect(
      [viewOf(walked, 'sau'), viewOf(closed, 'sau'), viewOf(closed, 'lan'), viewOf(closed, 'gam')].map(({ maySign }) => maySign),
    ).toEqual([null, 'CHAIR', 'MINUTE_TAKER', null])
    expect(viewOf(closed, 'sau')).toMatchObject({ steers: true, maySteer: true })
  })
})
