import { describe, expect, test } from 'vitest'
import { aLine, aMeetingHeld, anItem, aYear, muoi, reflected, registered } from '../../../tests/support/a-year.ts'
import { aMember } from '../../../tests/support/people.ts'
import { registrationTakenOver, shortfallsTakenOver, startingTexts, takenOver } from './starting-text.ts'
import type { Shortfall } from './types.ts'
import { unremedied, type YearFacts, yearRecord } from './year-record.ts'

const shortfall = (over: Partial<Shortfall> = {}): Shortfall => ({
  ...{
    id: 's1',
    memberId: muoi,
    year: 2026,
    topic: 'DISCIPLINE',
    text: 'Vắng họp hai kỳ.',
    cause: 'Đi xa.',
    remedy: 'Báo trước một ngày.',
  },
  ...{ dueOn: '2026-12-20', source: 'SELF', state: 'OPEN', onAgenda: false, agendaOrder: 0, display: 'NAMED', wallText: null },
  ...{ mergedIntoId: null, answer: null, conclusion: null, followerId: null, concludedIn: null },
  ...over,
})

const task = (taskId: string, state: 'ASSIGNED' | 'DONE', word = '') =>
  aLine({ kind: 'TASK', body: { taskId, what: 'Lập danh sách hộ ký cam kết', dueOn: null, state, word } })

const facts: YearFacts = aYear({
  entries: [
    registered([anItem('i1', 'Dọn kênh', { howOften: 'mỗi quý một buổi', measure: 'đủ 4 buổi' })], 'Không nói suông'),
    reflected('2026-02', [{ itemId: 'i1', what: 'Dọn kênh', done: 'Buổi thứ nhất', outcome: 'PARTLY' }]),
    reflected('2026-04', [], [{ shortfallId: 's1', shortfall: 'Vắng họp hai kỳ.', text: 'Đã dự đủ' }]),
    aLine({ kind: 'PRAISE', body: { reason: 'Giữ tổ rác đều', agreed: 17, base: 20, voteId: 'v' } }, { at: '2026-05-03T01:00:00.000Z' }),
    task('t1', 'ASSIGNED'),
    task('t1', 'DONE', 'đủ 120 hộ'),
    aLine({ kind: 'GOOD_DEED', body: { deedId: 'd1', text: 'Hiến 200 m² đất', doneOn: '2026-04-12' } }),
    aLine({ kind: 'MONTHLY_REMARK', body: { month: '2026-02', text: 'Cần đều hơn', proposes: null, reason: '' } }),
    aLine({ kind: 'MONTHLY_REMARK', body: { month: '2026-02', text: 'Đã đều hơn', proposes: 'PRAISE', reason: 'Tổ rác' } }),
  ],
  meetings: [
    aMeetingHeld('2026-02-03', 'PRESENT'),
    aMeetingHeld('2026-03-03', 'EXCUSED'),
    aMeetingHeld('2026-04-03', 'PRESENT'),
    aMeetingHeld('2025-12-03', 'UNEXCUSED'),
    { ...aMeetingHeld('2026-05-03', 'UNEXCUSED'), status: 'OPEN' },
    aMeetingHeld('2026-06-03', 'UNEXCUSED', 'ap3-lanh'),
  ],
  shortfalls: [
    shortfall(),
    shortfall({ id: 's2', concludedIn: 'ap3-m1', text: 'Nộp báo cáo trễ.' }),
    shortfall({ id: 's3', memberId: 'ap3-lanh' }),
  ],
})

describe('the record of a year', () => {
  const record = yearRecord(facts)

  test('counts the meetings held to which the member was called', () => {
    expect(record.attendance).toEqual({ held: 3, present: 2, excused: 1, unexcused: 0 })
  })

  test('names the months that were asked and not reflected', () => {
    expect(record.reflection).toMatchObject({ asked: 12, handedIn: ['2026-02', '2026-04'], notAsked: 0 })
    expect(record.reflection.missing).toHaveLength(10)
  })

  test('holds each task as the last meeting left it, and the last remark of a month', () => {
    expect(record.tasks.map(({ state, word }) => [state, word])).toEqual([['DONE', 'đủ 120 hộ']])
    expect(record.remarks).toEqual([{ month: '2026-02', text: 'Đã đều hơn', proposes: 'PRAISE' }])
  })

  test('holds shortfalls with what was written about them, and counts those concluded and not remedied', () => {
    expect(record.shortfalls.map(({ id, corrections }) => [id, corrections.length])).toEqual([
      ['s1', 1],
      ['s2', 0],
    ])
    expect(unremedied(record)).toBe(1)
  })
})

// 262-KH/HU: exempt members and those temporarily transferred are left out and counted apart.
test.each<[string, Partial<YearFacts>, { asked: number; notAsked: number }]>([
  ['a whole year', {}, { asked: 12, notAsked: 0 }],
  ['until today, in May', { today: '2026-05-20' }, { asked: 5, notAsked: 0 }],
  ['away in February and March', withStatus('AWAY', '2026-02-10', '2026-04-01'), { asked: 10, notAsked: 2 }],
  [
    'admitted in October',
    { memberships: [{ member: aMember(muoi, { admittedOn: '2026-10-15', joinedOn: '2026-10-15' }), statuses: [] }] },
    { asked: 3, notAsked: 9 },
  ],
  ['moved between cells in mid-June, each month once', moved('2026-06-15'), { asked: 12, notAsked: 0 }],
])('months asked: %s', (_, over, expected) => {
  expect(yearRecord(aYear(over)).reflection).toMatchObject(expected)
})

function withStatus(kind: 'AWAY' | 'EXEMPT', from: string, to: string): Partial<YearFacts> {
  return { memberships: [{ member: aMember(muoi, { cellId: 'ap3' }), statuses: [{ memberId: muoi, kind, from, to }] }] }
}

function moved(on: string): Partial<YearFacts> {
  const [from, to] = [aMember('ap2-muoi', { cellId: 'ap2', leftOn: on }), aMember(muoi, { cellId: 'ap3', joinedOn: on })]
  return { memberships: [from, to].map((member) => ({ member, statuses: [] })) }
}

describe('the starting text of the self-assessment (Lấy từ sổ tay)', () => {
  const record = yearRecord(facts)

  test('says for each part what the notebook holds', () => {
    expect(startingTexts(record)).toEqual({
      QUALITIES:
        'Dự 2/3 kỳ sinh hoạt chi bộ, vắng có lý do 1.\nTự soi, tự sửa 2/12 tháng.\nĐược chi bộ biểu dương (03/05/2026): Giữ tổ rác đều',
      DUTIES:
        'Nhiệm vụ chi bộ giao: Lập danh sách hộ ký cam kết: đã hoàn thành (đủ 120 hộ)\nViệc làm tốt được chi bộ xác nhận: Hiến 200 m² đất (12/04/2026)',
      COMMITMENT: 'Đã cam kết: Không nói suông\nĐã đăng ký 1 việc làm theo: đạt 0, đạt một phần 1; có ghi chép trong 1 tháng.',
      REMEDIED: 'Vắng họp hai kỳ: đang khắc phục (tháng 4: Đã dự đủ)',
      DIRECTION:
        'Tiếp tục khắc phục: Vắng họp hai kỳ. Biện pháp: Báo trước một ngày. Hạn: 20/12/2026.\nTiếp tục khắc phục: Nộp báo cáo trễ. Biện pháp: Báo trước một ngày. Hạn: 20/12/2026.',
    })
  })

  test('says nothing where there is nothing', () => {
    expect(startingTexts(yearRecord(aYear()))).toEqual({})
  })

  test('stands below the member’s own words, and the same line is not written twice', () => {
    expect(takenOver('', 'Một\nHai')).toBe('Một\nHai')
    expect(takenOver('Tôi tự thấy\nHai\n', 'Một\nHai')).toBe('Tôi tự thấy\nHai\nMột')
  })

  test('brings registered items with their months, and leaves rows that are there', () => {
    const own = { id: 'own', text: 'Việc khác', result: 'xong', outcome: 'ACHIEVED' as const }
    const rows = registrationTakenOver([own], record.promised.items)
    expect(rows).toEqual([
      own,
      { id: 'i1', text: 'Dọn kênh, mỗi quý một buổi (đủ 4 buổi)', result: 'Tháng 2: Buổi thứ nhất', outcome: 'PARTLY' },
    ])
    expect(registrationTakenOver(rows, record.promised.items)).toEqual(rows)
    const blank = rows.map((row) => ({ ...row, result: '', outcome: null }))
    expect(registrationTakenOver(blank, record.promised.items).slice(1)).toEqual(rows.slice(1))
  })

  test('brings the year’s shortfalls under their own ids, once', () => {
    const rows = shortfallsTakenOver([], record.shortfalls)
    expect(rows.map(({ id }) => id)).toEqual(['s1', 's2'])
    expect(shortfallsTakenOver(rows, record.shortfalls)).toEqual(rows)
  })
})
