import { expect, test } from 'vitest'
import { exampleBallot, examplePaper } from '../../../tests/support/example-ballot.ts'
import type { Sheet } from './types.ts'
import { validSheet } from './valid-sheet.ts'

const form = exampleBallot()
const sheet = examplePaper(1, { 'chau-thu-ba': 'GOOD', 'do-van-bay': 'BLANK' }).rows
const ba = sheet['chau-thu-ba']!
const bay = sheet['do-van-bay']!

test('rule 18: a sheet with every row marked or left blank is taken', () => {
  expect(validSheet(form, sheet)).toEqual({ ok: true, value: sheet })
})

test.each<[string, Sheet]>([
  ['ballot/row-missing', { 'chau-thu-ba': ba }],
  ['ballot/unknown-row', { ...sheet, stranger: { id: 'x', mark: 'GOOD' } }],
  ['ballot/mark-not-allowed', { ...sheet, 'chau-thu-ba': { id: ba.id, mark: 'AGREE' } }],
  ['ballot/id-twice', { 'chau-thu-ba': ba, 'do-van-bay': { ...bay, id: ba.id } }],
])('a sheet is refused: %s', (refusal, wrong) => {
  expect(validSheet(form, wrong)).toEqual({ ok: false, refusal })
})

test('a row of the prototype is not a row of the sheet', () => {
  const odd = exampleBallot({}, 'YES_NO', ['toString'])
  expect(validSheet(odd, {})).toEqual({ ok: false, refusal: 'ballot/row-missing' })
})

test('CHOOSE_UP_TO_K: at most K are chosen', () => {
  const choose = exampleBallot({ atMost: 1 }, 'CHOOSE_UP_TO_K')
  const one = examplePaper(1, { 'chau-thu-ba': 'CHOSEN', 'do-van-bay': 'NOT_CHOSEN' }).rows
  const both = examplePaper(1, { 'chau-thu-ba': 'CHOSEN', 'do-van-bay': 'CHOSEN' }).rows
  expect(validSheet(choose, one).ok).toBe(true)
  expect(validSheet(choose, both)).toEqual({ ok: false, refusal: 'ballot/too-many-chosen' })
})
