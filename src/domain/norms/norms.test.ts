import { describe, expect, test } from 'vitest'
import { checkNorms, checkReview, type NamedInReview, type NormList, type NormResult, type NormReview, standingReviews } from './norms.ts'
import { memberLine, normFigure, pointsTable, unitFigure } from './result.ts'

const norms = [
  { id: 'time', text: 'Đi làm, đi họp đúng giờ' },
  { id: 'people', text: 'Tận tụy, lễ phép với nhân dân' },
]
const list: NormList = {
  ...{ cellId: 'thcs', version: 1, title: 'Chuẩn mực đạo đức', rhythm: 'WEEKLY' as const, norms },
  ...{ setOn: '2026-01-05', setByName: 'Ngô Văn Hai' },
}
const reminded = (memberId: string): NamedInReview => ({
  memberId,
  name: memberId,
  act: 'REMINDED',
  normId: 'time',
  word: 'Trễ hai buổi',
  entryId: 'e1',
})
const praised = (memberId: string): NamedInReview => ({ memberId, name: memberId, act: 'PRAISED', normId: null, word: '', entryId: 'e2' })

const aReview = (heldOn: string, results: NormResult[], over: Partial<NormReview> = {}): NormReview => ({
  ...{ cellId: 'thcs', id: `r${heldOn}`, heldOn, listVersion: 1, word: '', named: [] },
  marks: results.map((result, index) => ({ normId: norms[index]?.id ?? '', result })),
  ...{ recordedById: 'hai', recordedByName: 'Ngô Văn Hai', recordedAt: `${heldOn}T02:00:00.000Z` },
  ...over,
})

const reviews = [
  aReview('2026-02-02', ['KEPT', 'PARTLY'], { named: [reminded('tam'), praised('lanh')] }),
  aReview('2026-02-09', ['NOT', 'KEPT'], { named: [reminded('tam')] }),
  aReview('2026-02-16', ['KEPT', 'KEPT']),
]

describe('norms of a unit', () => {
  test('002: "xây dựng chuẩn mực đạo đức ... được in thành bảng lớn treo tại cơ quan": few and short, or no wall holds them', () => {
    const many = Array.from({ length: 13 }, (_, index) => ({ id: `n${index}`, text: 'Đúng giờ' }))
    expect(checkNorms([])).toEqual({ ok: false, refusal: 'norms/none' })
    expect(checkNorms([{ id: 'a', text: ' ' }])).toEqual({ ok: false, refusal: 'norms/text-missing' })
    expect(checkNorms(many)).toEqual({ ok: false, refusal: 'norms/too-many' })
    expect(checkNorms([{ id: 'a', text: ' Đúng giờ ' }])).toEqual({ ok: true, value: [{ id: 'a', text: 'Đúng giờ' }] })
  })

  const allowed = { list, memberIds: new Set(['tam', 'lanh']), on: '2026-02-02' }
  test.each([
    [aReview('2026-02-02', ['KEPT', 'NOT'], { named: [reminded('tam')] }), allowed, null],
    [aReview('2026-02-02', ['KEPT']), allowed, 'norms/mark-missing'],
    [aReview('2026-02-03', ['KEPT', 'NOT']), allowed, 'norms/in-the-future'],
    [aReview('2026-02-02', ['KEPT', 'NOT'], { named: [reminded('la')] }), allowed, 'norms/not-a-member'],
    [aReview('2026-02-02', ['KEPT', 'NOT']), { ...allowed, list: null }, 'norms/not-set'],
  ])('002: "trong phiên họp cơ quan hằng tuần ... kiểm điểm việc thực hiện những chuẩn mực" (case %#)', (review, allowed, refusal) => {
    expect(checkReview(review, allowed)).toEqual(refusal ? { ok: false, refusal } : { ok: true, value: null })
  })

  test('one recorded again for the same day stands in place of the earlier one', () => {
    const again = aReview('2026-02-09', ['KEPT', 'KEPT'], { id: 'again', recordedAt: '2026-02-10T02:00:00.000Z' })
    expect(standingReviews([...reviews, again]).map(({ id }) => id)).toEqual(['r2026-02-02', 'again', 'r2026-02-16'])
    expect(memberLine([...reviews, again], 'tam')).toEqual({ praised: 0, reminded: 1 })
  })

  test('002: "lấy kết quả việc thực hiện chuẩn mực ... là một trong những tiêu chuẩn để đánh giá, bình xét phân loại đảng viên"', () => {
    expect(memberLine(reviews, 'tam')).toEqual({ praised: 0, reminded: 2 })
    expect(memberLine(reviews, 'lanh')).toEqual({ praised: 1, reminded: 0 })
    expect(memberLine(reviews, 'ut')).toEqual({ praised: 0, reminded: 0 })
  })

  test('the result is a whole percent of the points possible, over a stated number of reviews; unreviewed has no percent', () => {
    expect(normFigure(reviews, 'time')).toEqual({ percent: 67, points: 4, most: 6, reviews: 3 })
    expect(unitFigure(reviews)).toEqual({ percent: 75, points: 9, most: 12, reviews: 3 })
    expect(unitFigure([])).toEqual({ percent: null, points: 0, most: 0, reviews: 0 })
  })

  test('the table of a quarter sums simply, and a norm that was not yet there has no points', () => {
    const table = pointsTable([...norms, { id: 'new', text: 'Tiết kiệm' }], reviews)
    expect(table.columns.map(({ sum }) => sum)).toEqual([3, 2, 4])
    expect(table.rows.map(({ byReview }) => byReview)).toEqual([
      [2, 0, 2],
      [1, 2, 2],
      [null, null, null],
    ])
    expect(table.rows[2]).toMatchObject({ percent: null, reviews: 0 })
  })
})
