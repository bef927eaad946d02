import { describe, expect, test } from 'vitest'
import { emptyAnswers, mayHandInOn, mayWrite, templateKindFor, validateSubmission } from './self-assessment.ts'
import { withoutPost, withPost } from './templates.ts'
import type { SelfAssessmentAnswers } from './types.ts'

const outside = { workKind: 'OUTSIDE' } as const
const complete: SelfAssessmentAnswers = {
  text: {
    QUALITIES: 'Giữ vững lập trường.',
    DUTIES: 'Hoàn thành 5/5 việc.',
    COMMITMENT: 'Đã thực hiện.',
    DIRECTION: 'Tự kiểm tra kênh mỗi tháng.',
  },
  grade: { QUALITIES: 'GOOD', DUTIES: 'EXCELLENT' },
  registration: [{ id: 'r1', text: 'Trồng 300 m hàng rào cây xanh trước 30/4', result: '300 m, xong 22/4', outcome: 'ACHIEVED' }],
  shortfalls: [
    {
      id: 's1',
      topic: 'RESPONSIBILITY',
      text: 'Ba tháng không báo cáo',
      cause: 'Giao hết cho tổ bơm',
      remedy: 'Tự đi kiểm tra',
      dueOn: '2026-12-25',
    },
  ],
  levelAsEmployee: null,
  levelAsMember: 'GOOD',
}
const refusals = (over: Partial<SelfAssessmentAnswers>, member: Parameters<typeof validateSubmission>[2] = outside) =>
  validateSubmission(withoutPost, { ...complete, ...over }, member)

test('a complete form may be handed in', () => {
  expect(refusals({})).toEqual([])
})

test('an empty form is told everything that is missing, in the order of the form', () => {
  expect(validateSubmission(withoutPost, emptyAnswers(), outside)).toEqual([
    { field: 'text.QUALITIES', code: 'self-assessment/answer-missing' },
    { field: 'grade.QUALITIES', code: 'self-assessment/grade-missing' },
    { field: 'text.DUTIES', code: 'self-assessment/answer-missing' },
    { field: 'grade.DUTIES', code: 'self-assessment/grade-missing' },
    { field: 'text.COMMITMENT', code: 'self-assessment/answer-missing' },
    { field: 'text.DIRECTION', code: 'self-assessment/answer-missing' },
    { field: 'levelAsMember', code: 'self-assessment/level-missing' },
  ])
})

test('a comrade with a post answers for leading as well', () => {
  expect(templateKindFor({ hasPost: true })).toBe(withPost.kind)
  expect(templateKindFor({ hasPost: false })).toBe(withoutPost.kind)
  const fields = validateSubmission(withPost, complete, outside).map((one) => one.field)
  expect(fields).toEqual(['text.LEADERSHIP', 'grade.LEADERSHIP', 'text.INITIATIVE', 'grade.INITIATIVE', 'text.EXAMPLE', 'grade.EXAMPLE'])
})

test('a part that may stay empty asks for its grade once it is written', () => {
  expect(refusals({ text: { ...complete.text, REMEDIED: 'Đã khắc phục.' } })).toEqual([
    { field: 'grade.REMEDIED', code: 'self-assessment/grade-missing' },
  ])
})

test('spaces are no answer, ten thousand characters are enough', () => {
  expect(refusals({ text: { ...complete.text, DUTIES: ' \n ' } })).toEqual([
    { field: 'text.DUTIES', code: 'self-assessment/answer-missing' },
  ])
  expect(refusals({ text: { ...complete.text, DUTIES: 'x'.repeat(10_001) } })).toEqual([
    { field: 'text.DUTIES', code: 'self-assessment/answer-too-long' },
  ])
})

test('an answer to another form is not taken', () => {
  expect(
    refusals({ text: { ...complete.text, LEADERSHIP: 'x' }, grade: { ...complete.grade, LEADERSHIP: 'GOOD' } }).map((one) => one.field),
  ).toEqual(['text.LEADERSHIP', 'grade.LEADERSHIP'])
})

// Seed 004: "register one thing, do another": every registered item stands beside its result.
test('a registered item needs its result and how far it was reached', () => {
  expect(refusals({ registration: [{ id: 'r1', text: ' ', result: '', outcome: null }] })).toEqual([
    { field: 'registration.r1.text', code: 'registration/text-missing' },
    { field: 'registration.r1.result', code: 'registration/result-missing' },
    { field: 'registration.r1.outcome', code: 'registration/outcome-missing' },
  ])
  expect(refusals({ registration: [] })).toEqual([])
})

test('a shortfall needs its topic, cause and remedy; a date only if one is given', () => {
  expect(
    refusals({ shortfalls: [{ id: 's1', topic: 'WEATHER', text: '', cause: '', remedy: '', dueOn: '30/02/2026' }] }).map((one) => one.code),
  ).toEqual([
    'shortfall/topic-unknown',
    'shortfall/text-missing',
    'shortfall/cause-missing',
    'shortfall/remedy-missing',
    'shortfall/due-date-unreadable',
  ])
})

describe('the self-chosen level', () => {
  test('a civil servant chooses one as such too; others have none', () => {
    expect(refusals({}, { workKind: 'CIVIL_SERVANT' })).toEqual([{ field: 'levelAsEmployee', code: 'self-assessment/level-missing' }])
    expect(refusals({ levelAsEmployee: 'GOOD' }, { workKind: 'PUBLIC_EMPLOYEE' })).toEqual([])
    expect(refusals({ levelAsEmployee: 'GOOD' })).toEqual([{ field: 'levelAsEmployee', code: 'self-assessment/level-not-for-you' }])
  })
})

describe('rule 9: the member’s own text is immutable', () => {
  test.each([
    [{ handedIn: false, frozen: false }, null],
    [{ handedIn: true, frozen: false }, 'self-assessment/already-handed-in'],
    [{ handedIn: true, frozen: true }, 'self-assessment/frozen'],
    [{ handedIn: false, frozen: true }, 'self-assessment/frozen'],
  ])('%o: %s', (state, refusal) => {
    expect(mayWrite(state)).toEqual(refusal ? { ok: false, refusal } : { ok: true, value: null })
  })
})

test('a draft on an older version, or on the form of a comrade with a post, is not handed in as it stands', () => {
  expect(mayHandInOn(withPost, { kind: withPost.kind, version: 1 }).ok).toBe(true)
  for (const written of [
    { kind: withPost.kind, version: 0 },
    { kind: withoutPost.kind, version: 1 },
  ]) {
    expect(mayHandInOn(withPost, written)).toEqual({ ok: false, refusal: 'self-assessment/other-template' })
  }
})
