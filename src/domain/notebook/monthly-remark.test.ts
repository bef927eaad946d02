import { describe, expect, test } from 'vitest'
import { checkRemark, type MonthlyRemark, mayChangeRemark, remarkEntry } from './monthly-remark.ts'
import { type InQueue, inReadingOrder, nextInQueue, queueProgress } from './remark-queue.ts'

const draft = { text: 'Đồng chí nhìn thẳng vào thiếu sót.', proposes: null, reason: '' } as const
const loan = { memberId: 'lanh', byMemberId: 'loan' }

const row = (memberId: string, over: Partial<InQueue> = {}): InQueue => ({
  ...{ memberId, name: memberId, handedIn: true, shortfalls: 0, remarked: false, own: false },
  ...over,
})

describe('001: "Trước cuộc họp Chi bộ, căn cứ vào kết quả đảng viên tự nhận xét, chi uỷ chi bộ nhận xét, đánh giá những đảng viên còn hạn chế, thiếu sót"', () => {
  test('first those who named shortfalls, then those who handed in, then the others', () => {
    const rows = [row('An', { handedIn: false }), row('Bình'), row('Tú', { shortfalls: 1 }), row('Út', { shortfalls: 2 })]
    expect(inReadingOrder(rows).map(({ memberId }) => memberId)).toEqual(['Tú', 'Út', 'Bình', 'An'])
  })

  test('the next one is the next without a remark, round the queue, never oneself', () => {
    const rows = [row('a'), row('b', { remarked: true }), row('c', { own: true }), row('d')]
    expect(nextInQueue(rows, null)).toBe('a')
    expect(nextInQueue(rows, 'a')).toBe('d')
    expect(nextInQueue(rows, 'd')).toBe('a')
    expect(nextInQueue([row('a', { remarked: true }), row('c', { own: true })], 'a')).toBeNull()
  })

  test('rule 8: a notebook that was handed in and has no remark is counted for a warning; one without a reflection may still be remarked on', () => {
    const rows = [row('a', { remarked: true }), row('b'), row('c', { handedIn: false }), row('d', { handedIn: false, remarked: true })]
    expect(queueProgress(rows)).toEqual({ total: 4, done: 2, left: 2, handedInWithoutRemark: 1 })
  })
})

describe('001: "trên tinh thần xây dựng, nhắc nhở khắc phục, ngăn ngừa vi phạm và đề xuất biểu dương đảng viên tiêu biểu"', () => {
  test('praise and a reminder are proposed with their reason', () => {
    expect(checkRemark({ ...draft, proposes: 'PRAISE', reason: 'Vượt 2 hộ' }, loan)).toEqual([])
    expect(checkRemark({ ...draft, proposes: 'REMINDER', reason: ' ' }, loan)).toEqual([{ field: 'reason', code: 'remark/reason-missing' }])
    expect(checkRemark({ ...draft, text: ' ' }, loan)).toEqual([{ field: 'text', code: 'remark/text-missing' }])
  })

  test('nobody remarks on oneself: the secretary’s own is left to the deputy or another of the committee', () => {
    expect(checkRemark(draft, { memberId: 'sau', byMemberId: 'sau' })).toEqual([{ field: 'memberId', code: 'remark/own' }])
    expect(checkRemark(draft, { memberId: 'sau', byMemberId: 'loan' })).toEqual([])
    expect(checkRemark(draft, { memberId: 'sau', byMemberId: null })).toEqual([])
  })
})

describe('when remarks become final', () => {
  const remark: MonthlyRemark = {
    ...draft,
    ...{ cellId: 'ap3', memberId: 'ap3-lanh', month: '2025-12', enteredAt: null, recordedAt: '2026-01-02T01:00:00.000Z' },
    author: { id: 'loan', name: 'Đặng Thị Kim Loan', role: 'DEPUTY_SECRETARY' },
  }

  test('rule 9: the line carries author, role and time of the remark, and the year of its month', () => {
    const meeting = { id: 'm', digest: 'd' }
    expect(remarkEntry({ ...remark, reason: 'sót lại' }, { id: 'ap3-1', meeting })).toMatchObject({
      ...{ year: 2025, author: remark.author, at: remark.recordedAt, meetingId: 'm', digest: 'd' },
      body: { month: '2025-12', text: draft.text, proposes: null, reason: '' },
    })
    expect(remarkEntry(remark, { id: 'ap3-1', meeting: null }).meetingId).toBeNull()
  })

  test('what stands in the notebook is not changed', () => {
    expect(mayChangeRemark({ enteredAt: '2026-01-05T01:00:00.000Z' })).toEqual({ ok: false, refusal: 'remark/final' })
    expect(mayChangeRemark(remark).ok).toBe(true)
    expect(mayChangeRemark(null).ok).toBe(true)
  })
})
