import { describe, expect, it } from 'vitest'
import { noCounts } from '../classification/excellent-cap.ts'
import { type AggregateLine, aggregateColumns, type UnitYear } from './aggregate-columns.ts'
import { aggregateDocument, aggregateWorkbook, numberText } from './aggregate-report.ts'

const noLine = { opened: 0, remedied: 0, open: 0, overdue: 0 }

/** A year of a unit in which only what a report published is known. */
export function aYearOf({ members, levels }: { members?: Partial<UnitYear['members']>; levels?: Partial<UnitYear['levels']> }): UnitYear {
  return {
    members: {
      ...{ total: 0, official: 0, probationary: 0, exempt: 0, suspended: 0, away: 0, assessed: 0 },
      ...members,
      notAssessed: { ...nobody, ...members?.notAssessed },
    },
    levels: {
      ...{ cells: 0, cellsDone: 0, due: 0, selfAssessed: 0, noMajority: 0 },
      ...{ levels: noCounts, proposed: noCounts, decided: noCounts },
      ...levels,
    },
    registrations: { asked: 0, onTime: 0, late: 0, items: { met: 0, partly: 0, notMet: 0, open: 0 }, byWeek: {} },
    shortfalls: { byTopic: { UNITY: noLine } },
    campaigns: {},
    commendations: { deeds: 0, byTitle: {} },
    reflections: { asked: 0, submitted: 0, late: 0, remarked: 0, exempt: 0, away: 0 } as UnitYear['reflections'],
    meetings: {
      ...{ cells: 0, met: 0, onTime: 0, regular: 0, thematic: 0, meetings: 0, minutes: 0, short: 0, present: 0, expected: 0 },
      bands: { GOOD: 0, FAIR: 0, AVERAGE: 0, POOR: 0, NONE: 0 },
    },
    shortfallFlow: { opened: 0, remedied: 0, days: { to30: 0, to60: 0, to90: 0, to180: 0, longer: 0 } },
    mentions: { praised: 0, reminded: 0 },
    norms: { cells: 0, reviews: 0, points: 0, most: 0 },
  }
}

const nobody = {
  ...{ EXEMPT: 0, SUSPENDED: 0, AWAY: 0, ADMITTED_RECENTLY: 0 },
  ...{ NO_SELF_ASSESSMENT: 0, ABSENT: 0, NOT_VOTED: 0, NO_MAJORITY: 0 },
}

const line = (figures: UnitYear, over: Partial<AggregateLine> = {}): AggregateLine => ({
  figures,
  cells: null,
  organisations: null,
  ...over,
})

const facts = (total: AggregateLine, done: number, all: number) => ({
  ...{ unitName: 'Đảng bộ huyện Tân Yên', upperName: 'Đảng bộ tỉnh Bắc Giang', year: 2015, on: '2015-12-31', total },
  ...{ rows: [{ ...total, names: ['Toàn huyện'], beyond: false }], reported: { done, all }, smallestShown: 5 },
})

/** What stands in the total under a head, by its group and header. */
const said = (total: AggregateLine, group: string | undefined, header: string): unknown =>
  aggregateColumns.find(({ column }) => column.group === group && column.header === header)?.cell(total)

const percent = (share: unknown, digits: number): string => ((share as number) * 100).toFixed(digits)

describe('Tân Yên (Bắc Giang), 2015: tanyen.bacgiang 9297', () => {
  // 11.3 / 75.5 / 12.7 / 0.5 % of 6,659 assessed
  const counts = { EXCELLENT: 753, GOOD: 5028, SATISFACTORY: 845, NOT_COMPLETED: 33 }
  const total = line(
    aYearOf({
      members: { total: 8159, assessed: 6659, notAssessed: { ...nobody, EXEMPT: 1388, ABSENT: 112 } },
      levels: { cells: 545, cellsDone: 543, levels: counts },
    }),
  )

  it('543 of 545 cells, 99.6 %', () => expect(percent(said(total, 'Chi bộ', 'Tỷ lệ'), 1)).toBe('99.6'))

  it('of 8,159 members 6,659 were assessed (81.6 %), 1,388 exempt, 112 not assessed', () => {
    expect(said(total, 'Được đánh giá, xếp loại', 'Số lượng')).toBe(6659)
    expect(percent(said(total, 'Được đánh giá, xếp loại', 'Tỷ lệ trên tổng số'), 1)).toBe('81.6')
    expect(said(total, 'Đảng viên', 'Được miễn')).toBe(1388)
    expect(said(total, 'Chưa đánh giá, xếp loại', 'Tổng số')).toBe(112)
    expect(1388 + 112 + 6659).toBe(said(total, 'Đảng viên', 'Tổng số'))
  })

  it.each([
    ['Hoàn thành xuất sắc nhiệm vụ', '11.3'],
    ['Hoàn thành tốt nhiệm vụ', '75.5'],
    ['Hoàn thành nhiệm vụ', '12.7'],
    ['Không hoàn thành nhiệm vụ', '0.5'],
  ])('%s: %s %% of those assessed', (group, share) => expect(percent(said(total, group, 'Tỷ lệ trên số được đánh giá'), 1)).toBe(share))

  it('stands in the sheet as figures, and on paper as Vietnamese papers write them', () => {
    const [sheet] = aggregateWorkbook(facts(total, 543, 545)).sheets
    expect(sheet?.total).toContain(6659)
    const paper = JSON.stringify(aggregateDocument(facts(total, 543, 545), 'Nguyễn Văn A').blocks)
    for (const words of ['"8.159"', '"6.659"', '"81,62%"', '"99,63%"', '543 trong 545 chi bộ']) expect(paper).toContain(words)
  })
})

describe('Năm Căn (Cà Mau), 2018: namcan 331', () => {
  const cells = { all: 147, levels: { EXCELLENT: 28, GOOD: 100, SATISFACTORY: 10, NOT_COMPLETED: 9 } }
  const counts = { EXCELLENT: 249, GOOD: 2396, SATISFACTORY: 0, NOT_COMPLETED: 0 }
  const total = line(
    aYearOf({
      members: { total: 2993, assessed: 2645, notAssessed: { ...nobody, EXEMPT: 329, ABSENT: 19 } },
      levels: { levels: counts },
    }),
    { cells },
  )

  it('2,645 of 2,993 members (88.37 %), 19 not reviewed, 329 exempt; EXCELLENT 249, 9.41 % of 2,645', () => {
    expect(percent(said(total, 'Được đánh giá, xếp loại', 'Tỷ lệ trên tổng số'), 2)).toBe('88.37')
    expect([said(total, 'Chưa đánh giá, xếp loại', 'Tổng số'), said(total, 'Đảng viên', 'Được miễn')]).toEqual([19, 329])
    expect(percent(said(total, 'Hoàn thành xuất sắc nhiệm vụ', 'Tỷ lệ trên số được đánh giá'), 2)).toBe('9.41')
  })

  it('147 cells: 28 / 100 / 10 / 9', () => {
    const of = ['Tổng số', 'Xuất sắc', 'Tốt', 'Hoàn thành', 'Không hoàn thành'].map((header) => said(total, 'Xếp loại chi bộ', header))
    expect(of).toEqual([147, 28, 100, 10, 9])
  })
})

it('Đồng Tháp, 2012: EXCELLENT 13 % of assessed and 16.2 % of good alone, each under its own name', () => {
  const total = line(aYearOf({ levels: { levels: { EXCELLENT: 1300, GOOD: 8042, SATISFACTORY: 600, NOT_COMPLETED: 58 } } }))
  expect(percent(said(total, 'Hoàn thành xuất sắc nhiệm vụ', 'Tỷ lệ trên số được đánh giá'), 0)).toBe('13')
  expect(percent(said(total, 'Tỷ lệ xuất sắc', 'So với số hoàn thành tốt'), 1)).toBe('16.2')
  expect(percent(said(total, 'Tỷ lệ xuất sắc', 'Trong số tốt trở lên'), 1)).toBe('13.9')
})

it('a row of which nothing may be said is empty, not nought', () => {
  const row = { figures: null, cells: null, organisations: null, names: ['Chi bộ Ấp 3'], beyond: false }
  const [sheet] = aggregateWorkbook({ ...facts(line(aYearOf({})), 0, 1), rows: [row] }).sheets
  expect(sheet?.rows[0]).toEqual([1, 'Chi bộ Ấp 3', ...aggregateColumns.map(() => null)])
})

it.each([
  [0, '0'],
  [999, '999'],
  [5631, '5.631'],
  [1234567, '1.234.567'],
])('writes %i as %s', (count, words) => expect(numberText(count)).toBe(words))
