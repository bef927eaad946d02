import { expect, test } from 'vitest'
import { anItem, someAnswers } from '../../../tests/support/registrations.ts'
import {
  isConcrete,
  type RegistrationStanding,
  registeredItems,
  registrationInForce,
  registrationProblems,
  settleRegistration,
} from './registration-of-year.ts'

const first = someAnswers('Hỏi han ba gia đình chính sách')
const changed = someAnswers('Hỏi han năm gia đình chính sách')
const standing = (over: Partial<RegistrationStanding> = {}): RegistrationStanding => ({
  ...{ state: 'HANDED_IN', handedIn: first, approved: null },
  ...over,
})
const problems = (items = first.items, over: { standing?: RegistrationStanding | null; reason?: string } = {}) =>
  registrationProblems({ items, commitment: '' }, { standing: null, reason: '', ...over }).map(({ field, code }) => `${field} ${code}`)

test('rule 6, 12-HD/HU: "những việc làm cụ thể": at least one item with a measure and a date', () => {
  const vague = anItem({ id: 'v', measure: '', until: null })
  expect(problems([])).toEqual(['items registration/none'])
  expect(problems([vague])).toEqual(['items registration/none-concrete'])
  expect(problems([vague, anItem({ id: 'c' })])).toEqual([])
  expect([anItem(), anItem({ measure: ' ' }), anItem({ until: null }), anItem({ until: '2027-02-29' })].map(isConcrete)).toEqual([
    true,
    false,
    false,
    false,
  ])
})

test('what stands in the way stands beside its field', () => {
  expect(problems([anItem({ id: 'a' }), anItem({ id: 'b', what: ' ', until: '31/3' })])).toEqual([
    'items.b.what registration/text-missing',
    'items.b.until registration/until-unreadable',
  ])
})

test('what the cell committee approved is changed only with a reason', () => {
  const approved = standing({ state: 'APPROVED', approved: first })
  expect(problems(changed.items, { standing: approved, reason: ' ' })).toEqual(['reason registration/reason-missing'])
  expect(problems(changed.items, { standing: approved, reason: 'Chuyển công tác' })).toEqual([])
  expect(problems(changed.items, { standing: standing({ state: 'RETURNED' }) })).toEqual([])
})

test.each<[string, RegistrationStanding | null, typeof first | null]>([
  ['nobody registered', null, null],
  ['only a draft', standing({ state: 'DRAFT', handedIn: null }), null],
  ['handed in, waiting', standing(), first],
  ['returned at once', standing({ state: 'RETURNED' }), null],
  ['approved', standing({ state: 'APPROVED', approved: first }), first],
  ['a change waits', standing({ handedIn: changed, approved: first }), first],
  ['a change was returned', standing({ state: 'RETURNED', handedIn: changed, approved: first }), first],
  ['a change was approved', standing({ state: 'APPROVED', handedIn: changed, approved: changed }), changed],
])('in force when %s', (_, record, inForce) => {
  expect(registrationInForce(record)).toBe(inForce)
  expect(registeredItems(record)).toEqual(inForce?.items ?? [])
})

const settle = (over: Partial<Parameters<typeof settleRegistration>[1]>, state: RegistrationStanding['state'] = 'HANDED_IN') => {
  const answer = settleRegistration(standing({ state }), { approved: true, word: '', isOwn: false, isOnlyOfficer: false, ...over })
  return answer.ok ? answer.value : answer.refusal
}

test('the cell committee approves, or returns with a remark', () => {
  expect(settle({})).toBe('APPROVED')
  expect(settle({ approved: false, word: 'Nêu rõ số lượng' })).toBe('RETURNED')
  expect(settle({ approved: false, word: ' ' })).toBe('registration/word-missing')
  for (const state of ['DRAFT', 'RETURNED', 'APPROVED'] as const) expect(settle({}, state)).toBe('registration/nothing-to-settle')
})

test('nobody settles the own registration but a cell’s only officer', () => {
  expect(settle({ isOwn: true })).toBe('registration/own')
  expect(settle({ isOwn: true, isOnlyOfficer: true })).toBe('APPROVED')
})
