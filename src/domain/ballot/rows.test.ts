import { expect, test } from 'vitest'
import { candidate } from '../../../tests/support/example-ballot.ts'
import { publicRows, rowsOf } from './rows.ts'

const sick = candidate('ly-hong-tham', {
  closed: [
    { level: 'EXCELLENT', why: 'SICK_LEAVE' },
    { level: 'GOOD', why: 'SICK_LEAVE' },
  ],
})

test('rule 18: the four-column sheet has four levels a row, the best first', () => {
  expect(rowsOf('FOUR_COLUMN', [candidate('a')])[0]?.marks).toEqual(['EXCELLENT', 'GOOD', 'SATISFACTORY', 'NOT_COMPLETED'])
})

test('a level closed to a member is missing from that row, and the row keeps the reason', () => {
  const row = rowsOf('FOUR_COLUMN', [sick])[0]
  expect(row?.marks).toEqual(['SATISFACTORY', 'NOT_COMPLETED'])
  expect(row?.closed.map(({ why }) => why)).toEqual(['SICK_LEAVE', 'SICK_LEAVE'])
})

test('rule 18: the first of two sheets has three levels for everybody', () => {
  expect(rowsOf('TWO_SHEET', [candidate('a'), sick]).map(({ key, marks }) => [key, marks])).toEqual([
    ['a', ['GOOD', 'SATISFACTORY', 'NOT_COMPLETED']],
    ['ly-hong-tham', ['SATISFACTORY', 'NOT_COMPLETED']],
  ])
})

test('nominees are agreed to or chosen', () => {
  expect(rowsOf('YES_NO', [candidate('a')])[0]?.marks).toEqual(['AGREE', 'DISAGREE'])
  expect(rowsOf('CHOOSE_UP_TO_K', [candidate('a')])[0]?.marks).toEqual(['CHOSEN', 'NOT_CHOSEN'])
})

test('what is public of a row is key, name and marks; the name in NFC', () => {
  const rows = rowsOf('YES_NO', [candidate('a', { label: 'Đỗ Văn Bảy'.normalize('NFD') })])
  expect(publicRows(rows)).toEqual([{ key: 'a', label: 'Đỗ Văn Bảy'.normalize('NFC'), marks: ['AGREE', 'DISAGREE'] }])
})
