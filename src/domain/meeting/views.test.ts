import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  after,
  aResult,
  assembled,
  goesTo,
  opened,
  openingBallot,
  place,
  published,
  type Said,
  theCell,
} from '../../../tests/support/meeting-example.ts'
import { consoleView } from './console-view.ts'
import { liveLine } from './live-line.ts'
import type { Meeting } from './meeting.ts'
import { personalView } from './personal-view.ts'
import { phoneView } from './phone-view.ts'
import { projectorView } from './projector-view.ts'

const voting = after(assembled, ['sau', { type: 'openVote', subject: 'AGENDA', title: 'Thông qua chương trình' }])
const voteId = voting.openVotes[0]?.id ?? ''
const balloting = after(assembled, ['sau', openingBallot('b1')])
const shared = (meeting: Meeting) => JSON.stringify([projectorView, phoneView, consoleView].map((view) => view(meeting, place)))
const members = theCell.slice(0, 18).map(({ memberId }) => memberId)

describe('no view tells an order', () => {
  it('hands raised in another order are the same picture', () => {
    const votes = (order: string[]): Said[] =>
      order.map((id) => [id, { type: 'castOpenVote', voteId, choice: id < 'l' ? 'FOR' : 'AGAINST' }])
    const before = shared(after(voting, ...votes(members)))
    fc.assert(
      fc.property(fc.shuffledSubarray(members, { minLength: 18 }), (order) => shared(after(voting, ...votes(order))) === before),
      { numRuns: 30 },
    )
  })

  it('nor do arrivals', () => {
    const arrivals = (order: string[]): Said[] => order.map((id) => [id, { type: 'checkIn', phone: 'CAN_VOTE' }])
    const before = shared(after(opened, ...arrivals(members)))
    fc.assert(
      fc.property(fc.shuffledSubarray(members, { minLength: 18 }), (order) => shared(after(opened, ...arrivals(order))) === before),
      { numRuns: 30 },
    )
  })
})

describe('before a ballot is counted', () => {
  it('no view holds a choice, a figure, or who may and did take a paper', () => {
    const scene = projectorView(balloting, place).scene
    expect(scene.kind === 'BALLOT' && Object.keys(scene.ballot).toSorted()).toEqual(
      [
        'atMost',
        'base',
        'code',
        'countingHead',
        'id',
        'kind',
        'layout',
        'majority',
        'printedOnly',
        'reason',
        'rowCount',
        'status',
        'title',
        'unsafeSettings',
      ].toSorted(),
    )
    const everything =
      shared(balloting) + JSON.stringify(theCell.map(({ memberId }) => personalView(balloting, memberId, { name: '', maySteer: false })))
    expect(everything).not.toMatch(/EXCELLENT|figures|took|issued|collected|voterIds|tally/)
  })

  it('afterwards phones get the sums and read the rows from the board', () => {
    const { scene, ballot } = phoneView(published, place)
    expect(scene).toMatchObject({ kind: 'RESULT', result: { summary: { GOOD: 19 }, totalRows: 19, rows: [], seal: '7F3A 91C2 D04E' } })
    expect(ballot).toMatchObject({ id: 'b1', status: 'COUNTED' })
    expect(phoneView(after(published, goesTo('tasks')), place).ballot).toBeNull()
    expect(consoleView(published, place).ballots[0]?.result?.rows).toHaveLength(19)
  })
})

describe('the wall', () => {
  it('says who of a result is probationary, and the cap where the rule set has one', () => {
    const rows = aResult(22).rows.toReversed()
    const counted = after(
      assembled,
      ['sau', openingBallot('b1')],
      ['sau', { type: 'closeBallot', ballotId: 'b1', graceSeconds: 10 }],
      ['sau', { type: 'countBallot', ballotId: 'b1', result: aResult(0, { rows }) }],
    )
    const view = projectorView(counted, { ...place, capPercent: 20 })
    const probationary = view.scene.kind === 'RESULT' ? view.scene.result.rows.filter(({ isProbationary }) => isProbationary) : []
    expect(probationary.map(({ label }) => label)).toEqual(['Kiều Minh Quân', 'Lâm Thị Diễm My'])
    expect(view.capPercent).toBe(20)
    expect(projectorView(counted, place).capPercent).toBeNull()
  })

  it('names who speaks and who comes next', () => {
    const asked = after(assembled, ...['muoi', 'tam', 'tu', 'liem'].map((id): Said => [id, { type: 'askToSpeak' }]))
    const speaking = after(asked, ['sau', { type: 'inviteSpeaker', speakerId: asked.speakers[0]?.id ?? '' }])
    const view = projectorView(speaking, place)
    expect(view.speaking).toMatchObject({ name: 'Lê Thị Mười' })
    expect(view.nextSpeakers).toEqual(['Phan Văn Tám', 'Mai Thị Cẩm Tú', 'Bùi Thanh Liêm'])
    expect(view).toMatchObject({
      cellName: 'Chi bộ Ấp 3',
      step: { number: 1, total: 10, kind: 'ROLL_CALL' },
      presence: { presentInBase: 18 },
    })
    expect(consoleView(speaking, place).speakers.map(({ name, state, first }) => [name, state, first])).toEqual([
      ['Lê Thị Mười', 'SPEAKING', false],
      ['Phan Văn Tám', 'WAITING', true],
      ['Mai Thị Cẩm Tú', 'WAITING', false],
      ['Bùi Thanh Liêm', 'WAITING', false],
    ])
  })

  it('counts a speaker’s time down; the console marks who speaks for the first time in this meeting', () => {
    const asks = (memberId: string): Said => [memberId, { type: 'askToSpeak' }]
    const asked = after(assembled, ['sau', { type: 'setSpeakingTime', seconds: 180 }], asks('muoi'))
    const speakerId = asked.speakers[0]?.id ?? ''
    const speaking = after(asked, ['sau', { type: 'inviteSpeaker', speakerId }])
    expect(projectorView(speaking, place).speaking?.clock).toMatchObject({ limitSeconds: 180, spokenMilliseconds: 0 })
    expect(phoneView(speaking, place).speakingClock).toEqual(projectorView(speaking, place).speaking?.clock)
    const again = after(speaking, ['sau', { type: 'finishSpeaker', speakerId }], asks('muoi'), asks('tam'))
    expect(consoleView(again, place).speakers.map(({ name, hasSpoken }) => [name, hasSpoken])).toEqual([
      ['Lê Thị Mười', true],
      ['Phan Văn Tám', false],
    ])
  })
})

describe('the console', () => {
  it('says what its next button will do', () => {
    const nextOf = (meeting: Meeting) => consoleView(meeting, place).nextStep
    const from = { stepId: 'roll-call', item: 0 }
    expect(nextOf(assembled)).toEqual({ kind: 'STEP', title: 'Cử thư ký', item: null, from })
    expect(nextOf(after(assembled, goesTo('shortfalls')))).toMatchObject({ kind: 'ITEM', title: 'Hạn chế, thiếu sót', item: 1 })
    expect(nextOf(after(assembled, goesTo('minutes-read')))).toMatchObject({ kind: 'CLOSE' })
  })

  it('knows everybody by name, in the order of names, and whose a summary is', () => {
    const view = consoleView(after(assembled, ['gam', { type: 'sendOpinion', text: 'Nên ghi nhận.', aboutMemberId: 'h2' }]), place)
    expect(view.members.map(({ name }) => name).slice(0, 3)).toEqual(['Châu Thị Thu Ba', 'Đỗ Văn Bảy', 'Võ Thành Công'])
    expect(view.members.find(({ memberId }) => memberId === 'cong')).toMatchObject({ attendance: 'EXCUSED', reason: 'đi học tập trung' })
    expect(view.shortfalls[1]).toMatchObject({ name: null, realName: 'Mai Thị Cẩm Tú', display: 'SUMMARY' })
    expect(view.opinions[0]).toMatchObject({ name: 'Phạm Hồng Gấm', about: { kind: 'ITEM', number: 2, name: 'Mai Thị Cẩm Tú' } })
    expect(view).toMatchObject({ chair: 'Huỳnh Văn Sáu', minuteTaker: { name: 'Hồ Thị Ngọc Lan' } })
    expect(view.countingTeam?.names).toEqual(['Ngô Minh Trí', 'Phạm Hồng Gấm', 'Bùi Thanh Liêm'])
  })
})

describe('a leader’s live board', () => {
  it('has one line a meeting and no name of a member', () => {
    const facts = { unitId: 'ap-3', unitName: 'Ấp 3', turnout: null, heardAt: '2026-12-05T01:42:00.000Z' }
    const line = liveLine(after(assembled, goesTo('shortfalls')), facts)
    expect(line).toMatchObject({ stage: 'Hạn chế, thiếu sót', stepNumber: 5, stepTotal: 10, present: 20, convened: 22 })
    expect(JSON.stringify(line)).not.toMatch(/Lành|lanh/)
  })
})
