import { describe, expect, it } from 'vitest'
import {
  after,
  announced,
  aShortfall,
  assembled,
  draft,
  goesTo,
  opened,
  opening,
  openingBallot,
  published,
  type Said,
  walked,
} from '../../../tests/support/meeting-example.ts'
import { sceneOf } from './scene.ts'

const next: Said = ['sau', { type: 'next' }]

describe('the wall shows one message', () => {
  it('before, at the start and after', () => {
    expect(sceneOf(draft)).toEqual({ kind: 'WAITING' })
    expect(sceneOf(announced)).toEqual({ kind: 'WAITING' })
    expect(sceneOf(opened)).toEqual({ kind: 'ROLL_CALL' })
    expect(sceneOf(after(walked, ['sau', { type: 'close' }]))).toEqual({ kind: 'CLOSED' })
  })

  it('step by step', () => {
    expect(sceneOf(after(assembled, next))).toMatchObject({
      kind: 'STEP',
      step: 'MINUTE_TAKER',
      title: 'Cử thư ký',
      text: 'Hồ Thị Ngọc Lan',
    })
    expect(sceneOf(after(assembled, next, next))).toMatchObject({ kind: 'AGENDA', steps: { length: 10 } })
    const report = after(assembled, ['sau', { type: 'writeReport', text: 'Đạt 9/10 chỉ tiêu.' }], goesTo('report'))
    expect(sceneOf(report)).toMatchObject({ kind: 'STEP', step: 'REPORT', text: 'Đạt 9/10 chỉ tiêu.' })
    expect(sceneOf(after(assembled, goesTo('ballots')))).toMatchObject({ kind: 'STEP', step: 'BALLOTS' })
    const tasks = after(assembled, ['sau', { type: 'assignTask', what: 'Khơi kênh', memberId: 'lanh', dueOn: null }], goesTo('tasks'))
    expect(sceneOf(tasks)).toEqual({ kind: 'TASKS', tasks: [{ what: 'Khơi kênh', name: 'Dương Văn Lành', dueOn: null }] })
    expect(sceneOf(walked)).toMatchObject({ kind: 'STEP', step: 'CONCLUSION', text: 'Chi bộ thống nhất kết quả kiểm điểm.' })
  })

  it('a shortfall by name, with its place among the others', () => {
    expect(sceneOf(after(assembled, goesTo('shortfalls')))).toMatchObject({
      kind: 'SHORTFALL',
      index: 0,
      total: 3,
      card: { name: 'Dương Văn Lành', cause: expect.stringContaining('Giao hết'), dueOn: '2026-12-25' },
    })
  })

  it('rule 10: a summary has no name, and nothing that would tell it', () => {
    const own = { display: 'SUMMARY', wallText: 'Có đồng chí chậm báo cáo.', answer: 'Tôi xin nhận.', alsoMemberIds: ['khoi'] } as const
    const begun = after(announced, ['sau', { ...opening, shortfalls: [aShortfall('h1', 'lanh', { ...own, alsoMemberIds: ['khoi'] })] }])
    const concluded: Said = [
      'sau',
      { type: 'concludeShortfall', shortfallId: 'h1', text: 'Nhất trí.', remedy: '', dueOn: null, followerId: 'lanh', state: 'OPEN' },
    ]
    const scene = sceneOf(after(begun, goesTo('shortfalls'), concluded))
    expect(scene).toMatchObject({
      card: { name: null, text: 'Có đồng chí chậm báo cáo.', cause: null, answer: null, conclusion: { follower: null } },
    })
    expect(JSON.stringify(scene)).not.toMatch(/Lành|Khởi|lanh|khoi/)
    const named = after(begun, ['sau', { type: 'showShortfall', shortfallId: 'h1', display: 'NAMED' }], goesTo('shortfalls'))
    expect(sceneOf(named)).toMatchObject({ card: { name: 'Dương Văn Lành, Tạ Quốc Khởi', answer: 'Tôi xin nhận.' } })
  })

  it('an opinion the chair shows, until the meeting moves on', () => {
    const sent = after(assembled, goesTo('shortfalls'), [
      'nghia',
      { type: 'sendOpinion', text: 'Nên mời tổ hợp tác.', aboutMemberId: 'h1' },
    ])
    const shown = after(sent, ['sau', { type: 'markOpinion', opinionId: sent.opinions[0]?.id ?? '', onWall: true, inMinutes: false }])
    expect(sceneOf(shown)).toEqual({ kind: 'OPINION', name: 'Nguyễn Hữu Nghĩa', text: 'Nên mời tổ hợp tác.' })
    expect(sceneOf(after(shown, next))).toMatchObject({ kind: 'SHORTFALL', index: 1 })
  })
})

describe('what is voted on comes before everything else', () => {
  it('a raised hand, also when it is closed, until the meeting moves on', () => {
    const voting = after(assembled, goesTo('agenda'), ['sau', { type: 'openVote', subject: 'AGENDA', title: 'Thông qua chương trình' }])
    expect(sceneOf(voting)).toMatchObject({ kind: 'OPEN_VOTE', vote: { open: true, carried: null, notYet: 20, majority: 11 } })
    const closed = after(voting, ['sau', { type: 'closeOpenVote', voteId: voting.openVotes[0]?.id ?? '' }])
    expect(sceneOf(closed)).toMatchObject({ kind: 'OPEN_VOTE', vote: { open: false, carried: false } })
    expect(sceneOf(after(closed, next))).toMatchObject({ kind: 'STEP', step: 'REPORT' })
  })

  it('a ballot, whatever step the meeting is at, and its result page by page', () => {
    const opinion: Said = ['gam', { type: 'sendOpinion', text: 'Đồng ý.', aboutMemberId: null }]
    const open = after(assembled, opinion, ['sau', openingBallot('b1')])
    const shown = after(open, ['sau', { type: 'markOpinion', opinionId: open.opinions[0]?.id ?? '', onWall: true, inMinutes: false }], next)
    expect(sceneOf(shown)).toMatchObject({
      kind: 'BALLOT',
      ballot: { code: '4C1E 90B7 22D5', countingHead: 'Ngô Minh Trí', base: 20, majority: 11 },
    })
    expect(sceneOf(published)).toMatchObject({
      kind: 'RESULT',
      result: { page: 0, pages: 2, firstRow: 1, totalRows: 19, summary: { GOOD: 19 }, rows: { length: 10 } },
    })
    const turned = after(published, ['sau', { type: 'turnResultPage', page: 1 }])
    expect(sceneOf(turned)).toMatchObject({ result: { page: 1, firstRow: 11, rows: { length: 9 } } })
    expect(sceneOf(after(turned, goesTo('tasks')))).toMatchObject({ kind: 'TASKS' })
    expect(sceneOf(after(turned, goesTo('tasks'), goesTo('ballots')))).toMatchObject({ kind: 'RESULT', result: { page: 0 } })
  })

  it('a cancelled ballot leaves the wall', () => {
    const cancelled = after(
      assembled,
      ['sau', openingBallot('b1')],
      ['sau', { type: 'cancelBallot', ballotId: 'b1', reason: 'Nhầm mẫu phiếu' }],
    )
    expect(sceneOf(cancelled)).toEqual({ kind: 'ROLL_CALL' })
  })
})
