import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  aConvened,
  after,
  announced,
  aResult,
  aShortfall,
  goesTo,
  opening,
  openingBallot,
  place,
  type Said,
} from '../../../tests/support/meeting-example.ts'
import { clip } from './fit-phone.ts'
import type { Meeting } from './meeting.ts'
import { phoneView } from './phone-view.ts'

const long = (words: string, letters = 4000) => words.repeat(Math.ceil(letters / words.length)).slice(0, letters)
const hundred = Array.from({ length: 100 }, (_, i) =>
  aConvened(`cell-3-0199a7b2-6f2e-7c1d-9a55-${i}`, { name: `Nguyễn Phương Thị Hồng Thúy Quỳnh ${i}` }),
)
const ids = hundred.map(({ memberId }) => memberId)
const shortfall = {
  text: long('Nhiều tháng liền chưa báo cáo. '),
  cause: long('Còn nể nang. '),
  remedy: long('Tự kiểm tra. '),
  answer: long('Tôi xin nhận. '),
}
const crowd = after(
  announced,
  [
    'sau',
    {
      ...opening,
      convened: [...opening.convened.slice(0, 1), ...hundred],
      shortfalls: [aShortfall('h1', ids[0] ?? '', { ...shortfall, alsoMemberIds: ids.slice(1, 40) })],
    },
  ],
  ...ids.map((id): Said => [id, { type: 'checkIn', phone: 'CAN_VOTE' }]),
  ...ids.map((id): Said => [id, { type: 'askToSpeak' }]),
)

const bytes = (meeting: Meeting) => new TextEncoder().encode(JSON.stringify(phoneView(meeting, place))).length
const voting = after(crowd, ['sau', { type: 'openVote', subject: 'RESOLUTION', title: long('Thông qua nghị quyết ', 300) }])
const voteId = voting.openVotes[0]?.id ?? ''
const ballot: Said[] = [
  ['sau', openingBallot('b1', { title: long('Xếp loại ', 300) })],
  ['sau', { type: 'closeBallot', ballotId: 'b1', graceSeconds: 10 }],
  ['sau', { type: 'countBallot', ballotId: 'b1', result: aResult(100) }],
]

describe('a phone gets at most 4 kB, with 100 members and long texts', () => {
  it.each<[string, Meeting]>([
    ['at the roll call with 100 who asked to speak', crowd],
    ['a shortfall of many long texts', after(crowd, goesTo('shortfalls'))],
    ['a long report', after(crowd, ['sau', { type: 'writeReport', text: long('Kết quả năm 2026. ', 20_000) }], goesTo('report'))],
    ['100 raised hands', after(voting, ...ids.map((id): Said => [id, { type: 'castOpenVote', voteId, choice: 'FOR' }]))],
    [
      'many tasks',
      after(
        crowd,
        ...ids.map((memberId): Said => ['sau', { type: 'assignTask', what: long('Khơi kênh ', 1000), memberId, dueOn: null }]),
        goesTo('tasks'),
      ),
    ],
    ['an open ballot', after(crowd, ...ballot.slice(0, 1))],
    ['a result of 100 rows', after(crowd, ...ballot)],
  ])('%s', (_, meeting) => {
    expect(bytes(meeting)).toBeLessThan(4000)
  })

  it('figures and ids stay whole when texts are cut', () => {
    const view = phoneView(after(voting, ...ids.map((id): Said => [id, { type: 'castOpenVote', voteId, choice: 'FOR' }])), place)
    expect(view.scene).toMatchObject({ kind: 'OPEN_VOTE', vote: { id: voteId, counts: { FOR: 100 }, base: 101 } })
    expect(view.speakers[0]?.memberId).toBe(ids[0])
  })
})

describe('a text is clipped', () => {
  it.each([
    ['vừa đủ', 6, 'vừa đủ'],
    ['Kênh Bà Tư bị nghẽn', 8, 'Kênh Bà…'],
    ['Kênh Bà Tư bị nghẽn', 9, 'Kênh Bà…'],
  ])('%s to %i', (text, length, clipped) => {
    expect(clip(text, length)).toBe(clipped)
  })

  it('never longer than asked, and never in half of a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, length) => {
        const clipped = clip(text, length)
        expect(Array.from(clipped).length).toBeLessThanOrEqual(Math.max(length, 1))
        expect(clipped).not.toMatch(/\p{Surrogate}/u)
      }),
    )
  })
})
