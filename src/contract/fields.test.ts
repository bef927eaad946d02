import { expect, test } from 'vitest'
import { saveMemberInput } from './admin.ts'
import { cardNumber, fieldProblems, mayBeEmpty, phone, text } from './fields.ts'
import { enrolInput, signInProblem, slipCode } from './session.ts'

test('what people type is brought into one spelling', () => {
  expect(text(100).parse('  Trần Văn Út ')).toBe('Trần Văn Út')
  expect(cardNumber.parse('91.530 101')).toBe('91530101')
  expect(phone.parse('+84 912 345 678')).toBe('0912345678')
  expect(slipCode.parse('abcd-efgh-2345')).toBe('ABCDEFGH2345')
})

test('what is wrong is said field by field, with codes of ours', () => {
  const member = {
    ...{ cellId: 'ap3', memberId: null, name: '', cardNumber: 'x', phone: '12', bornOn: '', admittedOn: '2026-02-30', officialOn: null },
    ...{ membership: 'PRIMARY', joinedOn: '2026-02-03', leftOn: '', post: '', hasPost: false, workKind: 'ARTIST' },
  }
  const read = saveMemberInput.safeParse(member)
  expect(read.error && fieldProblems(read.error)).toEqual([
    { field: 'name', code: 'field/required' },
    { field: 'cardNumber', code: 'field/card-number-form' },
    { field: 'phone', code: 'field/phone-form' },
    { field: 'admittedOn', code: 'field/not-a-date' },
    { field: 'workKind', code: 'field/not-a-choice' },
  ])
})

test('an empty field of a form that may be empty is nothing', () => {
  const read = saveMemberInput.safeParse({
    ...{ cellId: 'ap3', memberId: null, name: 'Mai Thị Mận', cardNumber: '919999', phone: '', bornOn: '', admittedOn: '2026-02-03' },
    ...{ officialOn: '', membership: 'PRIMARY', joinedOn: '2026-02-03', leftOn: '', post: '', hasPost: false, workKind: 'OUTSIDE' },
  })
  expect(read.data).toMatchObject({ phone: null, bornOn: null, officialOn: null, leftOn: null, post: null })
})

test('a PIN has six digits', () => {
  const read = enrolInput.safeParse({ code: 'abcd', pin: '12345' })
  expect(read.error && fieldProblems(read.error)).toEqual([{ field: 'pin', code: 'field/pin-form' }])
})

test('the error of a sign-in says what to tell the person', () => {
  expect(signInProblem('access/too-many-tries:120')).toEqual({ code: 'access/too-many-tries', waitSeconds: 120 })
  expect(signInProblem('access/wrong-login-or-pin')).toEqual({ code: 'access/wrong-login-or-pin', waitSeconds: null })
  expect(signInProblem('Configuration')).toBeNull()
  expect(signInProblem(undefined)).toBeNull()
})

test('a name with signs that nobody sees is the name without them', () => {
  expect(text(60).parse('\u202e Nguye\u0302\u0303n\u200b Văn\ufeff Tám ')).toBe('Nguyễn Văn Tám')
  expect(text(60).safeParse('\u200b\u2066').error?.issues[0]?.message).toBe('field/required')
  expect(mayBeEmpty(60).parse('\u200e')).toBe('')
  expect(text(60).parse('👩‍👧')).toBe('👩‍👧')
})
