import { expect, test } from 'vitest'
import { type Issuing, mayBeGuessed, mayBeHanded, mayTake, type Voter } from './entitlement.ts'

const ballot: Issuing = { status: 'OPEN', voters: ['ba', 'bay'], printedOnly: false }
const ba: Voter = { memberId: 'ba', official: true, present: true, taken: 'NOTHING' }

test('an official member of the frozen base who is checked in takes a paper', () => {
  expect(mayTake(ballot, ba).ok).toBe(true)
})

test.each<[string, Partial<Voter>, Partial<Issuing>]>([
  ['ballot/not-official', { official: false }, {}],
  ['ballot/not-entitled', { memberId: 'away' }, {}],
  ['ballot/not-present', { present: false }, {}],
  ['ballot/printed-only', {}, { printedOnly: true }],
  ['ballot/already-taken', { taken: 'OTHER' }, {}],
  ['ballot/closing', {}, { status: 'CLOSING' }],
  ['ballot/not-open', {}, { status: 'CLOSED' }],
  ['ballot/not-open', {}, { status: 'COUNTED' }],
  ['ballot/cancelled', {}, { status: 'CANCELLED' }],
])('no paper: %s', (refusal, voter, life) => {
  expect(mayTake({ ...ballot, ...life }, { ...ba, ...voter })).toEqual({ ok: false, refusal })
})

test('rule 21: one paper a voter; the same request again gets the same paper until the count', () => {
  const again: Voter = { ...ba, present: false, taken: 'SAME' }
  for (const status of ['OPEN', 'CLOSING', 'CLOSED'] as const) expect(mayTake({ ...ballot, status }, again).ok).toBe(true)
  expect(mayTake({ ...ballot, status: 'COUNTED' }, again)).toEqual({ ok: false, refusal: 'ballot/not-open' })
  expect(mayTake({ ...ballot, status: 'OPEN' }, { ...again, taken: 'OTHER' })).toEqual({ ok: false, refusal: 'ballot/already-taken' })
})

test.each<[string, Partial<Voter>, Partial<Issuing>]>([
  ['ballot/not-official', { official: false }, {}],
  ['ballot/not-entitled', { memberId: 'away' }, {}],
  ['ballot/not-present', { present: false }, {}],
  ['ballot/closing', {}, { status: 'CLOSING' }],
  ['ballot/not-open', {}, { status: 'CLOSED' }],
])('no printed paper is handed out: %s', (refusal, voter, life) => {
  expect(mayBeHanded({ ...ballot, ...life }, { ...ba, ...voter })).toEqual({ ok: false, refusal })
})

test('a printed paper is handed to whoever may take one by phone, also where there are printed papers alone', () => {
  expect(mayBeHanded(ballot, ba).ok).toBe(true)
  expect(mayBeHanded({ ...ballot, printedOnly: true }, ba).ok).toBe(true)
})

test('with fewer than five voters others may guess', () => {
  expect([mayBeGuessed({ base: 4 }), mayBeGuessed({ base: 5 })]).toEqual([true, false])
})
