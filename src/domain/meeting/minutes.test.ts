import { describe, expect, it } from 'vitest'
import {
  aConvened,
  after,
  announced,
  assembled,
  draft,
  goesTo,
  opening,
  openingBallot,
  type Said,
  theCell,
  walked,
} from '../../../tests/support/meeting-example.ts'
import { minutesOf } from './minutes.ts'

const says = (memberId: string, text: string, aboutMemberId: string | null): Said => [
  memberId,
  { type: 'sendOpinion', text, aboutMemberId },
]
const close: Said = ['sau', { type: 'close' }]

describe('the minutes (domain.md 2.5, rule 15)', () => {
  it('of a draft have nothing recorded', () => {
    expect(minutesOf(draft)).toMatchObject({
      openedAt: null,
      chair: null,
      quorum: null,
      report: null,
      numbers: null,
      guests: [],
      countingTeam: null,
    })
  })

  it('say who came, who did not and why', () => {
    const exempt = aConvened('bon', { name: 'Lê Văn Bốn', inBase: false, exempt: true })
    const begun = after(announced, ['sau', { ...opening, convened: [...theCell, exempt] }])
    const story = theCell.slice(0, 18).map(({ memberId }): Said => [memberId, { type: 'checkIn', phone: 'CAN_VOTE' }])
    const met = minutesOf(after(begun, ...story, ['sau', { type: 'markExcused', memberId: 'cong', reason: 'đi học tập trung' }]))
    expect(met.members).toEqual({ total: 23, official: 21, probationary: 2, exempt: 1, temporary: 0 })
    expect(met.attendance).toMatchObject({
      present: { total: 18, official: 18, probationary: 0 },
      excused: [{ name: 'Võ Thành Công', reason: 'đi học tập trung' }],
      unexcused: ['Cao Thị Ngọc Điệp', 'Lâm Thị Diễm My', 'Kiều Minh Quân'],
      exempt: [{ name: 'Lê Văn Bốn', present: false }],
    })
  })

  it('name chair, minute-taker, counting team, and every step held or skipped with its reason', () => {
    const minutes = minutesOf(after(walked, close))
    expect(minutes).toMatchObject({ chair: 'Huỳnh Văn Sáu', minuteTaker: 'Hồ Thị Ngọc Lan', quorum: { base: 20, needed: 14 } })
    expect(minutes.countingTeam).toEqual({ head: 'Ngô Minh Trí', members: ['Ngô Minh Trí', 'Phạm Hồng Gấm', 'Bùi Thanh Liêm'] })
    expect(minutes.agenda.map(({ state }) => state)).toEqual([...Array(7).fill('HELD'), 'SKIPPED', 'HELD', 'NOT_HELD'])
    expect(minutes.agenda[7]).toMatchObject({ title: 'Phân công nhiệm vụ', reason: 'Đã giao ở kỳ họp trước' })
    expect(minutes).toMatchObject({ conclusion: 'Chi bộ thống nhất kết quả kiểm điểm.', resolution: null, closedAt: expect.any(String) })
  })

  it('hold the opinions marked for them, and keep the name of a summary to themselves', () => {
    const sent = after(
      assembled,
      says('nghia', 'Nên mời tổ hợp tác.', 'h1'),
      says('gam', 'Nên ghi nhận.', 'h2'),
      says('ba', 'Không ghi.', null),
    )
    const marks = sent.opinions
      .slice(0, 2)
      .map(({ id }): Said => ['sau', { type: 'markOpinion', opinionId: id, onWall: false, inMinutes: true }])
    const minutes = minutesOf(after(sent, ...marks))
    expect(minutes.opinions.map(({ name, about }) => [name, about])).toEqual([
      ['Nguyễn Hữu Nghĩa', 'Dương Văn Lành'],
      ['Phạm Hồng Gấm', null],
    ])
    expect(minutes.shortfalls.map(({ name }) => name)).toEqual(['Dương Văn Lành', null, 'Tạ Quốc Khởi'])
  })

  it('print open votes with numbers, share and names', () => {
    const voting = after(assembled, ['sau', { type: 'openVote', subject: 'AGENDA', title: 'Thông qua chương trình' }])
    const voteId = voting.openVotes[0]?.id ?? ''
    const votes = theCell.slice(0, 18).map(({ memberId }): Said => [memberId, { type: 'castOpenVote', voteId, choice: 'FOR' }])
    const [vote] = minutesOf(after(voting, ...votes, ['sau', { type: 'closeOpenVote', voteId }])).openVotes
    expect(vote).toMatchObject({ base: 20, majority: 11, perMille: 900, carried: true, notVoted: 2, against: [], abstain: [] })
    expect(vote?.for).toHaveLength(18)
    expect(vote?.for[0]).toBe('Châu Thị Thu Ba')
  })

  it('print ballots with their figures, and cancelled ones with the reason', () => {
    const again: Said[] = [
      goesTo('ballots'),
      ['sau', openingBallot('b2', { reason: 'Một đồng chí chưa quá nửa' })],
      ['sau', { type: 'cancelBallot', ballotId: 'b2', reason: 'Một điện thoại bị mất' }],
    ]
    const [counted, cancelled] = minutesOf(after(walked, ...again)).ballots
    expect(counted).toMatchObject({
      status: 'COUNTED',
      base: 20,
      majority: 11,
      result: { issued: 18, collected: 18, valid: 18, invalid: 0, rows: { length: 19 }, took: { length: 18 } },
    })
    expect(cancelled).toMatchObject({
      status: 'CANCELLED',
      cancelReason: 'Một điện thoại bị mất',
      reason: 'Một đồng chí chưa quá nửa',
      result: null,
    })
  })

  it('end with tasks, signatures and the last digest', () => {
    const task: Said = ['sau', { type: 'assignTask', what: 'Khơi kênh Bà Tư', memberId: 'lanh', dueOn: '2026-12-25' }]
    const signed = after(walked, task, close, ['lan', { type: 'signMinutes' }], ['sau', { type: 'signMinutes' }])
    expect(minutesOf({ ...signed, digest: 'd1' })).toMatchObject({
      status: 'SIGNED',
      tasks: [{ what: 'Khơi kênh Bà Tư', name: 'Dương Văn Lành', dueOn: '2026-12-25' }],
      signatures: [
        { name: 'Hồ Thị Ngọc Lan', role: 'MINUTE_TAKER', office: null },
        { name: 'Huỳnh Văn Sáu', role: 'CHAIR', office: 'SECRETARY' },
      ],
      log: { version: signed.version, digest: 'd1' },
    })
  })
})
