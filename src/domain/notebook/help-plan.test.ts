import { describe, expect, test } from 'vitest'
import {
  addStep,
  checkPlan,
  doStep,
  endPlan,
  type HelpPlan,
  type HelpReview,
  openSteps,
  overdueSteps,
  recordOutcome,
  reviewPlan,
} from './help-plan.ts'

const plan: HelpPlan = {
  ...{ id: 'ap3-p', cellId: 'ap3', memberId: 'ap3-lanh', reason: 'Ba tháng không báo cáo kênh nội đồng', helperIds: ['ap3-ut'] },
  steps: [
    { id: 's2', what: 'Báo cáo chi bộ', dueOn: '2026-12-25', doneOn: null, word: '' },
    { id: 's1', what: 'Cùng đi kiểm tra 6 tuyến kênh', dueOn: '2026-11-20', doneOn: null, word: '' },
  ],
  ...{ reviews: [], outcomes: [], startedOn: '2026-11-05', endedOn: null, endWord: '', openedAt: '2026-11-05T01:00:00.000Z' },
}
const review = (over: Partial<HelpReview> = {}): HelpReview => ({
  ...{ id: 'r1', on: '2026-12-26', finding: 'KEPT', text: 'Đã báo cáo đủ hai kỳ', byName: 'Đặng Thị Kim Loan', last: false },
  ...over,
})
const must = (result: ReturnType<typeof endPlan>): HelpPlan => {
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}
const refusal = (result: ReturnType<typeof endPlan>) => (result.ok ? null : result.refusal)

describe('262-KH/HU: "rà soát, phát hiện, giáo dục, giúp đỡ, sàng lọc, đưa đảng viên không còn đủ tư cách ra khỏi Đảng"', () => {
  test('a plan says why, who helps, and what is to be done by when', () => {
    const { memberId, reason, helperIds, startedOn, steps } = plan
    expect(checkPlan({ memberId, reason, helperIds, startedOn, steps })).toEqual([])
    const empty = { memberId, reason: ' ', helperIds: [], startedOn, steps: [] }
    expect(checkPlan(empty).map(({ code }) => code)).toEqual(['help/reason-missing', 'help/helper-missing', 'help/steps-missing'])
    const poor = [
      { what: '', dueOn: '2026-11-04' },
      { what: 'Gặp 11 hộ', dueOn: null },
    ]
    expect(checkPlan({ memberId, reason, helperIds: [memberId], startedOn, steps: poor })).toEqual([
      { field: 'helperIds', code: 'help/helps-oneself' },
      { field: 'steps.0.what', code: 'help/step-what-missing' },
      { field: 'steps.0.dueOn', code: 'help/step-before-start' },
      { field: 'steps.1.dueOn', code: 'help/step-day-missing' },
    ])
  })

  test('a step is done once, with a word on it; what is late is seen', () => {
    expect(openSteps(plan).map(({ id }) => id)).toEqual(['s1', 's2'])
    expect(overdueSteps(plan, '2026-11-20')).toEqual([])
    expect(overdueSteps(plan, '2026-11-21').map(({ id }) => id)).toEqual(['s1'])
    const done = must(doStep(plan, { stepId: 's1', on: '2026-11-19', word: 'Đã đi đủ 6 tuyến' }))
    expect(overdueSteps(done, '2026-11-21')).toEqual([])
    expect(refusal(doStep(done, { stepId: 's1', on: '2026-11-19', word: 'lại' }))).toBe('help/already-done')
    expect(refusal(doStep(plan, { stepId: 's1', on: '2026-11-19', word: '' }))).toBe('help/word-missing')
    expect(refusal(doStep(plan, { stepId: 'x', on: '2026-11-19', word: 'x' }))).toBe('help/no-such-step')
    expect(openSteps(must(addStep(plan, { id: 's3', what: 'Họp với 11 hộ', dueOn: '2026-11-10' })))[0]?.id).toBe('s3')
    expect(refusal(addStep(plan, { id: 's3', what: 'Họp', dueOn: '2026-11-01' }))).toBe('help/step-before-start')
  })

  test('a plan does not end without a last review', () => {
    const end = { on: '2026-12-28', word: 'Đồng chí đã tiến bộ' }
    expect(refusal(endPlan(plan, end))).toBe('help/last-review-missing')
    const once = must(reviewPlan(plan, review()))
    expect(refusal(endPlan(once, end))).toBe('help/last-review-missing')
    const ended = must(endPlan(must(reviewPlan(once, review({ id: 'r2', last: true }))), end))
    expect(ended).toMatchObject({ endedOn: '2026-12-28', endWord: 'Đồng chí đã tiến bộ' })
    expect([refusal(endPlan(ended, end)), refusal(reviewPlan(ended, review()))]).toEqual(['help/ended', 'help/ended'])
    expect(refusal(reviewPlan(plan, review({ text: ' ' })))).toBe('help/word-missing')
    expect(openSteps(ended)).toEqual([])
  })

  test('the outcome of the competent body is written down with its document, never decided here', () => {
    const outcome = { body: 'Ban Thường vụ Đảng ủy xã', number: '31-QĐ/ĐU', decidedOn: '2027-01-10', text: 'Tiếp tục giúp đỡ' }
    expect(must(recordOutcome(plan, outcome)).outcomes).toEqual([outcome])
    expect(refusal(recordOutcome(plan, { ...outcome, number: '' }))).toBe('help/document-missing')
    expect(refusal(recordOutcome(plan, { ...outcome, decidedOn: '' }))).toBe('help/document-missing')
    expect(refusal(recordOutcome(plan, { ...outcome, body: '' }))).toBe('help/word-missing')
  })
})
