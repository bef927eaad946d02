import { describe, expect, it } from 'vitest'
import { aYearOf, nobody } from '../../../tests/support/year-figures.ts'
import { type AggregateLine, aggregateColumns, type UnitYear } from './aggregate-columns.ts'
import { aggregateDocument, aggregateWorkbook, numberText } from './aggregate-report.ts'

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
    const paper = JSON.stringify(aggregateDocument(facts(total, 543, 545)).blocks)
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
