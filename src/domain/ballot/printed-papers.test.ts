import { expect, test } from 'vitest'
import { exampleBallot } from '../../../tests/support/example-ballot.ts'
import { agreedEntry, enoughOfEachKind, type PrintedEntry } from './printed-papers.ts'

const rows = exampleBallot().rows
const byOne: PrintedEntry = {
  enteredBy: 'gam',
  issued: 4,
  collected: 4,
  invalid: 1,
  tally: { 'chau-thu-ba': { GOOD: 3 }, 'do-van-bay': { GOOD: 2, BLANK: 1 } },
}
const byTwo: PrintedEntry = { ...byOne, enteredBy: 'nghia' }

test('printed papers are added when two people counted the same', () => {
  const agreed = agreedEntry(rows, byOne, byTwo)
  expect(agreed).toMatchObject({ ok: true, value: { issued: 4, tally: { 'chau-thu-ba': { GOOD: 3, BLANK: 0, EXCELLENT: 0 } } } })
})

test.each<[string, PrintedEntry, PrintedEntry]>([
  ['ballot/same-person-counted-twice', byOne, byOne],
  ['ballot/entries-differ', byOne, { ...byTwo, invalid: 0 }],
  ['ballot/bad-printed-figures', { ...byOne, invalid: 5 }, { ...byTwo, invalid: 5 }],
  ['ballot/bad-printed-figures', { ...byOne, tally: { x: { GOOD: 3 } } }, { ...byTwo, tally: { x: { GOOD: 3 } } }],
  ['ballot/more-collected-than-issued', { ...byOne, issued: 3 }, { ...byTwo, issued: 3 }],
  ['ballot/row-sum-differs-from-valid', { ...byOne, invalid: 0 }, { ...byTwo, invalid: 0 }],
])('printed papers are not added: %s', (refusal, a, b) => {
  expect(agreedEntry(rows, a, b)).toEqual({ ok: false, refusal })
})

test('at least three printed papers or none, and beside them at least three by phone or none', () => {
  expect(enoughOfEachKind(17, 0).ok).toBe(true)
  expect(enoughOfEachKind(2, 0).ok).toBe(true)
  expect(enoughOfEachKind(0, 3).ok).toBe(true)
  expect(enoughOfEachKind(3, 3).ok).toBe(true)
  expect(enoughOfEachKind(15, 2)).toEqual({ ok: false, refusal: 'ballot/too-few-printed-papers' })
  expect(enoughOfEachKind(2, 15)).toEqual({ ok: false, refusal: 'ballot/too-few-phone-papers' })
})
